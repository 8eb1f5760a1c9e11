// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/cuttexts.h"

#include "catalog/matrix/matrixmodel.h"
#include "ui/details/cloudlabel.h"
#include "ui/matrix/matrixheader.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/titledlabel.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// How much of its width can be seen; what is scrolled out of sight is no matter.
int visibleWidth(const QWidget &widget)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    return seen.isEmpty() ? widget.width() : seen.width();
}

QString describe(const QWidget &widget, int needed)
{
    return u"%1 %2 \"%3\" has %4, needs %5"_s
            .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString())
            .arg(visibleWidth(widget))
            .arg(needed);
}

/// Whether a label breaks its text, or cuts it and says all of it in its tool tip.
bool mayBeNarrow(const QLabel &label)
{
    return qobject_cast<const ElidedLabel *>(&label) || qobject_cast<const TitledLabel *>(&label) ||
           qobject_cast<const CloudLabel *>(&label) || label.wordWrap();
}

bool showsText(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    return !tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly ||
           (tool->icon().isNull() && tool->arrowType() == Qt::NoArrow);
}

/// The names of regions stand upright.
bool isUpright(const QHeaderView &header, int section)
{
    return qobject_cast<const MatrixHeader *>(&header) && section >= MatrixModel::FirstPlaceColumn;
}

QStringList cutSections(const QHeaderView &header)
{
    QStringList cut;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString title = header.model()->headerData(section, header.orientation()).toString();
        const int needed = isUpright(header, section)
                                   ? header.fontMetrics().height()
                                   : header.fontMetrics().size(0, title).width(); // of its lines
        if (header.sectionSize(section) < needed) {
            cut.append(u"header \"%1\" has %2, needs %3"_s.arg(title)
                               .arg(header.sectionSize(section))
                               .arg(needed));
        }
    }
    return cut;
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOfWords = (label && !label->text().isEmpty() && !mayBeNarrow(*label)) ||
                               (button && !button->text().isEmpty() && showsText(*button));
        // Of a button, the margins can give a little.
        const int needed = widget->sizeHint().width() - (button ? 8 : 0);
        if (isOfWords && visibleWidth(*widget) < needed)
            cut.append(describe(*widget, needed));
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            // Those of the details scroll where words are longer than in any language so far.
            if (!tabs->usesScrollButtons() && tabs->width() < tabs->sizeHint().width())
                cut.append(describe(*tabs, tabs->sizeHint().width()));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget);
            header && header->orientation() == Qt::Horizontal)
            cut += cutSections(*header);
    }
    return cut;
}
