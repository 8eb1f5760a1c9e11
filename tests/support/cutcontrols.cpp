// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/cutcontrols.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
           qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QLabel *>(&widget);
}

/// A part of another control, such as the button in a field, which has its own room for it.
bool isPart(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget()) {
        if (isControl(*parent))
            return true;
    }
    return false;
}

/// The viewport that scrolls it, if one does.
const QWidget *viewportOf(const QWidget &widget)
{
    const QWidget *inner = &widget;
    for (const QWidget *parent = widget.parentWidget(); parent && !inner->isWindow();
         inner = parent, parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
            area && area->viewport() == inner)
            return inner;
    }
    return nullptr;
}

QRect placeIn(const QWidget &widget, const QWidget &ancestor)
{
    return {widget.mapTo(&ancestor, QPoint()), widget.size()};
}

QString describe(const QWidget &widget, const QString &fault)
{
    const QRect place = placeIn(widget, *widget.window());
    return u"%1 %2 \"%3\" at %4, %5, %6 × %7: %8"_s
            .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString())
            .arg(place.x())
            .arg(place.y())
            .arg(place.width())
            .arg(place.height())
            .arg(fault);
}

QSize leastSize(const QWidget &control)
{
    const auto *label = qobject_cast<const QLabel *>(&control);
    const QSize least = control.minimumSizeHint();
    return label && label->sizePolicy().hasHeightForWidth()
                   ? QSize(0, label->heightForWidth(label->width()))
                   : least;
}

QString faultOf(const QWidget &control)
{
    const QSize least = leastSize(control);
    if (control.height() < least.height() || control.width() < least.width())
        return u"needs %1 × %2"_s.arg(least.width()).arg(least.height());
    for (const QWidget *parent = control.parentWidget(); parent; parent = parent->parentWidget()) {
        QRect place = placeIn(control, *parent);
        if (parent == viewportOf(control)) {
            // A text is read line by line.
            if (place.height() > parent->height() && !qobject_cast<const QLabel *>(&control))
                return u"is higher than what scrolls it"_s;
            place = {place.x(), 0, place.width(), std::min(place.height(), parent->height())};
        }
        if (!parent->rect().contains(place)) {
            return u"is not in %1 %2"_s.arg(QString::fromLatin1(parent->metaObject()->className()),
                                            parent->objectName());
        }
        if (parent == viewportOf(control) || parent->isWindow())
            break;
    }
    return {};
}

} // namespace

QStringList cutControls(const QWidget &window)
{
    QList<const QWidget *> controls;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window && isControl(*widget) &&
            !isPart(*widget) && !widget->size().isEmpty())
            controls.append(widget);
    }
    QStringList faults;
    for (qsizetype i = 0; i < controls.size(); ++i) {
        const QWidget &control = *controls.at(i);
        if (const QString fault = faultOf(control); !fault.isEmpty())
            faults.append(describe(control, fault));
        for (const QWidget *other : controls.mid(i + 1)) {
            if (viewportOf(control) == viewportOf(*other) &&
                placeIn(control, window).intersects(placeIn(*other, window)))
                faults.append(describe(control, u"lies over "_s + describe(*other, {})));
        }
    }
    return faults;
}
