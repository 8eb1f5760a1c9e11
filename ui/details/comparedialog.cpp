// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/comparedialog.h"

#include "core/bidicontrols.h"
#include "core/placetext.h"
#include "ui/details/compareheader.h"
#include "ui/details/visibledelegate.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 16;
constexpr int usualRowHeight = 24;

/// Takes the room of a mark, so that what is beside it stands where it would with one.
QIcon blankMark()
{
    QPixmap pixmap(markSize, markSize);
    pixmap.fill(Qt::transparent);
    return QIcon(pixmap);
}

} // namespace

CompareDialog::CompareDialog(const QList<Image> &images, QWidget *parent, TimeZone zone)
    : QDialog(parent), m_rows(compareImages(images, zone)),
      m_table(new QTableWidget(int(m_rows.size()), int(images.size()) + 1, this)),
      m_header(new CompareHeader(m_table)),
      m_differencesCheck(new QCheckBox(tr("Only what &differs"), this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare Images"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(windowSizeFor(*this, {280 + 220 * int(images.size()), 640}));

    m_table->setAccessibleName(tr("Comparison"));
    m_table->setItemDelegate(new VisibleDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    // Values that have no room go on to further lines.
    m_table->verticalHeader()->setMinimumSectionSize(lineHeightFor(font(), usualRowHeight));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setIconSize({markSize, markSize});
    m_table->setHorizontalHeader(m_header);
    m_header->setSectionResizeMode(QHeaderView::Stretch);
    m_header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    showHeaders(images);
    showRows();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy as &Markdown"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &CompareDialog::copyMarkdown);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_differencesCheck, &QCheckBox::toggled, this, [this](bool onlyDifferences) {
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setRowHidden(row, onlyDifferences && !m_rows.at(row).differs());
    });

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_differencesCheck);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_table);
    layout->addLayout(bottom);
}

void CompareDialog::showHeaders(const QList<Image> &images)
{
    //: Heading over the names of what is compared, such as "Size".
    QStringList headers = {tr("Field")};
    m_header->ensurePolished();
    int least = 0;
    for (const Image &image : images) {
        const QString name = image.imageName.isEmpty() ? image.imageId : image.imageName;
        const QString place = placeText(image.place);
        headers.append(withVisibleControls(name) + u'\n' + place);
        least = std::max(least, m_header->widthFor(place));
    }
    m_header->setMinimumSectionSize(least);
    m_table->setHorizontalHeaderLabels(headers);
    for (int column = 0; column < headers.size(); ++column) {
        QTableWidgetItem *header = m_table->horizontalHeaderItem(column);
        header->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        if (column == 0)
            continue;
        // As far in as the values, which stand behind the room for their marks.
        header->setIcon(blankMark());
        header->setToolTip(plainToolTip(header->text()));
    }
}

void CompareDialog::showRows()
{
    QFont bold = m_table->font();
    bold.setWeight(QFont::DemiBold);
    const QIcon mark = themedIcon(u"differs"_s);
    const QIcon blank = blankMark();
    for (int row = 0; row < m_rows.size(); ++row) {
        const ComparisonRow &fields = m_rows.at(row);
        auto *label = new QTableWidgetItem(fields.label);
        if (fields.differs())
            label->setFont(bold);
        m_table->setItem(row, 0, label);
        for (int image = 0; image < fields.values.size(); ++image) {
            const bool isOdd = fields.isOdd.at(image);
            const QString &value = fields.values.at(image);
            auto *item = new QTableWidgetItem(isOdd ? mark : blank, value);
            if (isOdd) {
                item->setFont(bold);
                //: What a screen reader says of a value; %1 is the value.
                item->setData(Qt::AccessibleTextRole, tr("%1, differs").arg(value));
            }
            m_table->setItem(row, image + 1, item);
        }
    }
}

void CompareDialog::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(comparisonMarkdown(m_rows));
    emit copied(tr("Comparison copied"));
}
