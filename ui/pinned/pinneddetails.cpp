// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddetails.h"

#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "core/region.h"
#include "pinned/filekind.h"
#include "pinned/findingtext.h"
#include "pinned/idoffsets.h"
#include "pinned/mending.h"
#include "ui/pinned/excerptview.h"
#include "ui/style/platformmark.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spokentext.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// Its name says which label it is, and would hide what it says.
void showText(QLabel &label, const QString &text)
{
    label.setText(text);
    setSpokenDescription(label, text);
}

QString regionNames(const QStringList &regions)
{
    QStringList names;
    for (const QString &region : regions)
        names.append(regionName(region));
    return regionListText(names);
}

} // namespace

PinnedDetails::PinnedDetails(QWidget *parent)
    : QWidget(parent), m_message(textLabel(this)), m_excerpt(new ExcerptView(this)),
      m_rows(new QFormLayout)
{
    setAccessibleName(tr("Details of the pinned id"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(makeHead());
    layout->addWidget(m_excerpt);
    m_message->setAccessibleName(tr("What is known of the selected id"));
    layout->addWidget(m_message);
    m_rows->setContentsMargins({});
    m_rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(tr("Region meant"), m_region);
    //: The regions in which an image is.
    addRow(tr("There"), m_found);
    addRow(tr("Successor"), m_successor);
    //: What it costs to write another id into a file.
    addRow(tr("Price"), m_price);
    layout->addLayout(m_rows);
    layout->addWidget(makeButtons());
    layout->addStretch(1);
    setFinding(std::nullopt);
}

void PinnedDetails::addRow(const QString &caption, QLabel *&value)
{
    value = textLabel(this);
    value->setAccessibleName(caption);
    auto *label = new QLabel(caption, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addRow(label, value);
}

QWidget *PinnedDetails::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QGridLayout(head);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    m_mark = new QLabel(head);
    m_name = new ElidedLabel(head);
    m_place = new ElidedLabel(head);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    layout->addWidget(m_mark, 0, 0);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_place, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    return head;
}

QWidget *PinnedDetails::makeButtons()
{
    auto *area = new QWidget(this);
    auto *layout = new FlowLayout(area, 8);
    m_write = new QPushButton(area);
    m_open = new QPushButton(tr("&Open File"), area);
    m_image = new QPushButton(tr("Show &Image"), area);
    m_copy = new QPushButton(tr("&Copy Successor"), area);
    for (QPushButton *button : {m_write, m_open, m_image, m_copy}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_write, &QPushButton::clicked, this, &PinnedDetails::writeRequested);
    connect(m_open, &QPushButton::clicked, this, &PinnedDetails::openRequested);
    connect(m_image, &QPushButton::clicked, this, &PinnedDetails::imageRequested);
    connect(m_copy, &QPushButton::clicked, this, &PinnedDetails::copyRequested);
    return area;
}

void PinnedDetails::setFinding(const std::optional<Finding> &finding, const QByteArray &text)
{
    const bool isInFile = text.isEmpty();
    m_open->setEnabled(finding && isInFile);
    m_image->setEnabled(finding && finding->image);
    m_copy->setEnabled(finding && finding->successor);
    m_write->setEnabled(finding && isMendable(*finding));
    m_write->setVisible(finding && finding->successor && isInFile);
    if (finding && finding->successor) {
        //: %1 is an image id, which is to be written into a file.
        m_write->setText(tr("W&rite %1…").arg(finding->successor->image.imageId));
        m_write->setToolTip(isMendable(*finding)
                                    ? tr("Write the successor into the file")
                                    : tr("Only a successor that is the only one, and missing "
                                         "nowhere, can be written"));
    }
    for (int row = 0; row < m_rows->rowCount(); ++row)
        m_rows->setRowVisible(row, finding.has_value());
    m_excerpt->setVisible(finding.has_value());
    m_mark->setVisible(finding.has_value());
    if (!finding) {
        m_name->setFullText({});
        m_place->setFullText({});
        showText(*m_message, tr("Select an id to see where it stands, and what to pin instead."));
        return;
    }
    showHead(*finding);
    showExcerpt(*finding, text);
    showText(*m_message, withVisibleControls(finding->message));
    showRows(*finding);
}

void PinnedDetails::showNotice(const QString &notice)
{
    showText(*m_message, withVisibleControls(notice));
}

void PinnedDetails::showHead(const Finding &finding)
{
    const Image image = finding.image.value_or(Image());
    m_mark->setVisible(finding.image.has_value());
    m_mark->setPixmap(platformMark(image.platform, devicePixelRatioF()));
    m_mark->setAccessibleName(image.platform.isEmpty() ? tr("No platform")
                                                       : withVisibleControls(image.platform));
    m_name->setFullText(withVisibleControls(
            image.imageName.isEmpty() ? finding.pinned.id : onOneLine(image.imageName)));
    const QString &meant = finding.pinned.region;
    const QString pinned = meant.isEmpty()
                                   //: Behind the id of an image.
                                   ? tr("pinned for no region in particular")
                                   //: Behind the id of an image; %1 is a region.
                                   : tr("pinned for %1").arg(regionName(meant));
    m_place->setFullText(finding.pinned.id + u" · "_s + pinned);
}

void PinnedDetails::showRows(const Finding &finding)
{
    const PinnedId &pinned = finding.pinned;
    showText(*m_region, pinned.region.isEmpty() ? regionSourceText(pinned)
                                                //: %1 is a region, %2 from where that is known.
                                                : tr("%1, %2").arg(regionName(pinned.region),
                                                                   regionSourceText(pinned)));
    showText(*m_found,
             finding.found.isEmpty() ? tr("nowhere that was read") : regionNames(finding.found));
    const bool hasSuccessor = finding.successor.has_value();
    m_rows->setRowVisible(m_successor, hasSuccessor);
    if (hasSuccessor) {
        const Successor &successor = *finding.successor;
        QStringList parts = {successor.image.imageId, onOneLine(successor.image.imageName),
                             successor.image.created.date().toString(Qt::ISODate)};
        if (!successor.missingIn.isEmpty())
            parts.append(tr("missing in %1").arg(regionNames(successor.missingIn)));
        if (!successor.unknownIn.isEmpty())
            parts.append(tr("not known in %1").arg(regionNames(successor.unknownIn)));
        parts.removeAll(QString());
        showText(*m_successor, withVisibleControls(listText(parts)));
    }
    m_rows->setRowVisible(m_price, hasSuccessor && fileKindOf(pinned.path) == FileKind::Terraform);
    showText(*m_price, tr("Terraform destroys and creates anew what uses the id."));
}

void PinnedDetails::showExcerpt(const Finding &finding, const QByteArray &text)
{
    const Result<FileExcerpt> excerpt =
            text.isEmpty() ? readExcerpt(finding.pinned) : excerptOf(text, finding.pinned);
    if (excerpt)
        m_excerpt->setExcerpt(*excerpt, int(imageIdSize));
    else
        m_excerpt->setReason(excerpt.error().message);
}
