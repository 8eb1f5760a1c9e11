// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/detailpane.h"

#include "core/bidicontrols.h"
#include "core/codewords.h"
#include "core/imagetext.h"
#include "core/region.h"
#include "ui/details/cloudlabel.h"
#include "ui/details/detailfields.h"
#include "ui/details/fieldrows.h"
#include "ui/details/sectionheading.h"
#include "ui/details/visibledelegate.h"
#include "ui/style/icons.h"
#include "ui/style/platformmark.h"
#include "ui/style/theme.h"
#include "ui/widgets/copytable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/placeholder.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// What the head of the pane has already.
bool isInHead(const DetailField &field)
{
    return field.column == ImageColumn::Name || field.column == ImageColumn::ImageId ||
           field.column == ImageColumn::Region;
}

} // namespace

DetailPane::DetailPane(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_stack);

    auto *empty = new Placeholder(m_stack);
    empty->setContent({.iconName = u"empty-image"_s,
                       .heading = tr("No image selected"),
                       .sentence = tr("Select an image in the table to see its snapshots and "
                                      "tags.")});
    empty->setAutoFillBackground(false);
    m_stack->addWidget(empty);
}

void DetailPane::setImage(const Image &image)
{
    m_image = image;
    m_origin = {};
    if (m_stack->count() == 1)
        m_stack->addWidget(makeContent());
    setRemark({}); // it is of another
    showImage();
    m_stack->setCurrentIndex(1);
}

void DetailPane::setRemark(const QString &remark)
{
    m_remarkLabel->setText(remark);
    m_remarkLabel->setHidden(remark.isEmpty());
}

void DetailPane::setTimeZone(TimeZone zone)
{
    m_zone = zone;
    if (m_stack->count() > 1)
        showImage();
}

void DetailPane::showImage()
{
    const Image &image = m_image;
    m_markLabel->setPixmap(platformMark(image.platform, devicePixelRatioF()));
    //: What a screen reader says for the mark of an image without a platform.
    m_markLabel->setAccessibleName(image.platform.isEmpty() ? tr("No platform")
                                                            : withVisibleControls(image.platform));
    m_nameLabel->setFullText(
            withVisibleControls(image.imageName.isEmpty() ? image.imageId : image.imageName));
    m_idLabel->setCloudText(image.imageId);
    //: Behind the id of an image; %1 is its region.
    m_regionLabel->setFullText(tr("· %1").arg(regionLabel(image.place.region)));
    showFields(image);
    showSnapshots(image);
    showTags(image);
    showOrigin();
    m_rawJson->setPlainText(rawJsonText(image));
    askForTab();
}

void DetailPane::setRegions(const QStringList &sentences, const QList<RegionEntry> &entries)
{
    if (m_regions)
        m_regions->setEntries(sentences, entries);
}

bool DetailPane::showsRegions() const
{
    return m_tabs && m_tabs->currentWidget() == m_regions && m_stack->currentIndex() > 0;
}

void DetailPane::setHistory(const QString &sentence, const QList<HistoryEntry> &entries)
{
    if (m_history)
        m_history->setEntries(sentence, entries);
}

bool DetailPane::showsHistory() const
{
    return m_tabs && m_tabs->currentWidget() == m_history && m_stack->currentIndex() > 0;
}

void DetailPane::askForTab()
{
    setHistory({}, {}); // it is of another
    if (showsRegions())
        emit regionsWanted({m_image.place, m_image.imageId});
    else if (showsHistory())
        emit historyWanted({m_image.place, m_image.imageId});
}

void DetailPane::setOrigin(const ImageOrigin &origin)
{
    m_origin = origin;
    if (m_stack->count() > 1)
        showOrigin();
}

void DetailPane::showOrigin()
{
    m_originLabel->setCloudText(m_origin == ImageOrigin() ? QString()
                                                          : originText(m_origin, m_zone));
}

int DetailPane::tab() const
{
    return m_tabs ? m_tabs->currentIndex() : m_firstTab;
}

void DetailPane::setTab(int tab)
{
    m_firstTab = tab;
    if (m_tabs)
        m_tabs->setCurrentIndex(tab);
}

void DetailPane::clear()
{
    m_stack->setCurrentIndex(0);
}

void DetailPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), panelColor(palette()));
    painter.fillRect(QRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height()),
                     lineColor(palette()));
}

/// Not before there is an image to show, so that the window opens sooner.
QWidget *DetailPane::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 12, 0, 0);
    contentLayout->setSpacing(8);
    contentLayout->addWidget(makeHeading());
    m_tabs = new QTabWidget(content);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Image details"));
    m_tabs->addTab(makeDetails(), tr("Details"));
    m_rawJson = new QPlainTextEdit(m_tabs);
    m_rawJson->setReadOnly(true);
    m_rawJson->viewport()->setBackgroundRole(QPalette::Button);
    m_rawJson->setFrameShape(QFrame::NoFrame);
    m_rawJson->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rawJson->setFont(fixedFont(font()));
    m_rawJson->setAccessibleName(tr("Raw JSON"));
    m_tabs->addTab(m_rawJson, tr("Raw JSON"));
    m_regions = new RegionsTab(m_tabs);
    //: Tab of an image's details: in which regions it is.
    m_tabs->addTab(m_regions, tr("Regions"));
    m_history = new HistoryTab(m_tabs);
    //: Tab of an image's details: what is remembered of it.
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->setCurrentIndex(m_firstTab);
    connect(m_history, &HistoryTab::copied, this, &DetailPane::copied);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailPane::askForTab);
    connect(m_regions, &RegionsTab::chosen, this, &DetailPane::imageChosen);
    connect(m_regions, &RegionsTab::copied, this, &DetailPane::copied);
    contentLayout->addWidget(m_tabs, 1);
    return content;
}

QWidget *DetailPane::makeHeading()
{
    auto *heading = new QWidget(this);
    auto *grid = new QGridLayout(heading);
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);

    m_markLabel = new QLabel(heading);
    m_nameLabel = new ElidedLabel(heading);
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 1.25);
    bold.setWeight(QFont::DemiBold);
    m_nameLabel->setFont(bold);
    m_nameLabel->setMinimumHeight(platformMarkSize);
    m_idLabel = new CloudLabel(heading);
    m_idLabel->setFont(fixedFont(font()));
    m_idLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *copyButton = new QToolButton(heading);
    copyButton->setIcon(themedIcon(u"copy"_s));
    copyButton->setAccessibleName(tr("Copy the image ID"));
    copyButton->setToolTip(tr("Copy the image ID"));
    copyButton->setAutoRaise(true);
    connect(copyButton, &QToolButton::clicked, this, &DetailPane::copyImageId);
    connect(m_idLabel, &CloudLabel::copied, this, &DetailPane::copied);

    m_regionLabel = new ElidedLabel(heading);
    m_regionLabel->setForegroundRole(QPalette::PlaceholderText);
    m_regionLabel->setMinimumWidth(1); // it gives way, not the id

    auto *idLine = new QHBoxLayout;
    idLine->setSpacing(8);
    idLine->addWidget(m_idLabel);
    idLine->addWidget(copyButton);
    idLine->addWidget(m_regionLabel, 1);
    grid->addWidget(m_markLabel, 0, 0);
    grid->addWidget(m_nameLabel, 0, 1);
    grid->addLayout(idLine, 1, 0, 1, 2);
    m_remarkLabel = new QLabel(heading);
    m_remarkLabel->setTextFormat(Qt::PlainText);
    m_remarkLabel->setWordWrap(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_remarkLabel->setFont(strong);
    m_remarkLabel->hide();
    grid->addWidget(m_remarkLabel, 2, 0, 1, 2);
    return heading;
}

QWidget *DetailPane::makeDetails()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Button);
    auto *details = new QWidget(area);
    details->setBackgroundRole(QPalette::Button);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(4);

    m_fields = new FieldRows(details);
    connect(m_fields, &FieldRows::copied, this, &DetailPane::copied);
    showFields({}); // the rows come before what is under them, also for the Tab key
    m_snapshotsHeading = new SectionHeading(details);
    m_snapshots = new CopyTable({tr("ID"), tr("Disk"), tr("GiB")}, details);
    m_snapshots->setAccessibleName(tr("Snapshots"));
    m_snapshots->setColumnFont(0, fixedFont(font()));
    m_snapshots->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_tagsHeading = new SectionHeading(details);
    m_tags = new CopyTable({tr("Key"), tr("Value")}, details);
    m_tags->setAccessibleName(tr("Tags"));
    m_snapshotsHeading->setPart(*m_snapshots);
    m_tagsHeading->setPart(*m_tags);
    for (CopyTable *table : {m_snapshots, m_tags}) {
        table->setItemDelegate(new VisibleDelegate(table));
        connect(table, &CopyTable::copied, this, &DetailPane::copied);
    }
    m_originLabel = new CloudLabel(details);
    connect(m_originLabel, &CloudLabel::copied, this, &DetailPane::copied);
    m_originLabel->setForegroundRole(QPalette::PlaceholderText);
    m_originLabel->setContentsMargins(0, 12, 0, 0);
    m_originLabel->setWrapped();
    for (QWidget *widget : std::initializer_list<QWidget *> {
                 m_fields, m_snapshotsHeading, m_snapshots, m_tagsHeading, m_tags, m_originLabel})
        layout->addWidget(widget);
    layout->addStretch();
    area->setWidget(details);
    return area;
}

void DetailPane::showFields(const Image &image)
{
    QList<DetailField> fields = detailFields(image, m_zone);
    fields.removeIf(isInHead);
    m_fields->setFields(fields);
}

void DetailPane::showSnapshots(const Image &image)
{
    const auto count = int(image.snapshotSet.size());
    const QString sum = numberText(totalDiskSize(image.snapshotSet));
    if (count == 0) {
        m_snapshotsHeading->setTexts(tr("No snapshots"));
    } else {
        //: What the snapshots of an image come to: the number of disks, and their size together.
        m_snapshotsHeading->setTexts(tr("Snapshots"),
                                     tr("%Ln disks, %1 GiB", nullptr, count).arg(sum));
    }
    QList<QStringList> rows;
    for (const Snapshot &snapshot : image.snapshotSet) {
        rows.append({snapshot.snapshotId, diskUsageText(snapshot.diskUsage),
                     numberText(snapshot.diskSize)});
    }
    m_snapshots->setRows(rows, {2});
    m_snapshots->setVisible(count > 0);
}

void DetailPane::showTags(const Image &image)
{
    const qsizetype count = image.tags.size();
    if (count == 0)
        m_tagsHeading->setTexts(tr("No tags"));
    else
        m_tagsHeading->setTexts(tr("Tags"), numberText(count));
    QList<QStringList> rows;
    for (const Tag &tag : image.tags)
        rows.append({tag.key, tag.value});
    m_tags->setRows(rows);
    m_tags->setVisible(count > 0);
}

void DetailPane::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_stack->currentIndex() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QWidget *target = isByKey ? focusWidget() : childAt(event->pos());
    if (auto *label = qobject_cast<CloudLabel *>(target))
        label->addActionsTo(*menu);
    else if (auto *table =
                     qobject_cast<CopyTable *>(isByKey || !target ? target : target->parent()))
        table->addActionsTo(*menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("Copy Image &ID")), &QAction::triggered, this,
            &DetailPane::copyImageId);
    const auto addCopy = [this, menu](const QString &text, const QString &value) {
        QAction *action = menu->addAction(text);
        action->setEnabled(!value.isEmpty());
        connect(action, &QAction::triggered, this, [this, value] {
            QGuiApplication::clipboard()->setText(value);
            emit copied(tr("Value copied"));
        });
    };
    addCopy(tr("Copy &Name"), m_image.imageName);
    addCopy(tr("Copy &Region"), m_image.place.region);
    menu->popup(event->globalPos());
}

void DetailPane::copyImageId()
{
    QGuiApplication::clipboard()->setText(m_image.imageId);
    emit copied(tr("Image ID copied"));
}
