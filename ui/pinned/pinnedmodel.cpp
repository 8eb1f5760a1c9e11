// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinnedmodel.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "ui/pinned/verdictmark.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"

#include <QDir>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

QIcon verdictIcon(Verdict verdict)
{
    constexpr int size = 16;
    const StateMark mark = verdictMark(verdict);
    const QPalette palette = QGuiApplication::palette();
    const double ratio = qGuiApp->devicePixelRatio();
    // Every other row is on another ground.
    const QColor color =
            legible(palette, stateColor(palette, mark), palette.color(QPalette::AlternateBase));
    QIcon icon(iconPixmap(mark.iconName, color, size, ratio));
    icon.addPixmap(iconPixmap(mark.iconName, palette.color(QPalette::HighlightedText), size, ratio),
                   QIcon::Selected);
    return icon;
}

} // namespace

void PinnedModel::setFindings(const QList<Finding> &findings, const QString &folder)
{
    beginResetModel();
    m_findings = findings;
    m_folder = folder;
    endResetModel();
}

int PinnedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int PinnedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PinnedModel::text(const Finding &finding, int column) const
{
    switch (column) {
    case VerdictColumn:
        return finding.isWaived ? tr("Ignored (%1)").arg(shownVerdict(finding))
                                : shownVerdict(finding);
    case File:
        return QDir::toNativeSeparators(
                m_folder.isEmpty() ? finding.pinned.path
                                   : QDir(m_folder).relativeFilePath(finding.pinned.path));
    case Line:
        return QString::number(finding.pinned.line);
    case Id:
        return finding.pinned.id;
    case Name:
        return finding.image ? finding.image->imageName : QString();
    case Region:
        return finding.pinned.region.isEmpty() ? tr("any") : finding.pinned.region;
    case Successor:
        return finding.successor ? finding.successor->image.imageId : QString();
    case Message:
        return finding.message;
    default:
        return {};
    }
}

QVariant PinnedModel::color(const Finding &finding, int column)
{
    const QPalette palette = QGuiApplication::palette();
    if (column == VerdictColumn) // every other row is on another ground
        return legible(palette, stateColor(palette, verdictMark(finding.verdict)),
                       palette.color(QPalette::AlternateBase));
    // What explains is behind what the eye seeks.
    if (column == Line || column == Region || column == Message)
        return dimColor(palette);
    return {};
}

QVariant PinnedModel::data(const QModelIndex &index, int role) const
{
    const Finding &finding = m_findings.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return withVisibleControls(onOneLine(text(finding, column)));
    case Qt::DecorationRole:
        if (column == VerdictColumn)
            return verdictIcon(finding.verdict);
        return {};
    case Qt::ForegroundRole:
        return color(finding, column);
    case Qt::ToolTipRole:
        return plainToolTip(withVisibleControls(text(finding, column)));
    case Qt::FontRole:
        // Fonts for texts may draw "5x7" as a product.
        if (column == Id || column == Successor)
            return fixedFont(QGuiApplication::font());
        return {};
    case Qt::TextAlignmentRole:
        if (column == Line)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case sortRole:
        if (column == VerdictColumn)
            return int(finding.verdict);
        if (column == Line)
            return finding.pinned.line;
        return text(finding, column);
    default:
        return {};
    }
}

QVariant PinnedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VerdictColumn:
        return tr("Verdict");
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case Id:
        return tr("Image ID");
    case Name:
        return tr("Name");
    case Region:
        return tr("Region Meant");
    case Successor:
        return tr("Successor");
    case Message:
        return tr("What to Know");
    default:
        return {};
    }
}
