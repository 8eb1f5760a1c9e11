// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/appstyle.h"

#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/menuentry.h"
#include "ui/style/mirroredmargins.h"
#include "ui/style/stylebars.h"
#include "ui/style/stylecontrols.h"
#include "ui/style/stylepopups.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QPainter>
#include <QPixmapCache>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int controlHeight = 28;
constexpr int frameMargin = 5; // of framed tool buttons
constexpr int headerHeight = 28;
constexpr int headerMargin = 8;

/// Whether a button looks like a link in a text: its property "link".
bool isLink(const QWidget *widget)
{
    return widget && widget->property("link").toBool();
}

/// Whether a tool button looks like a push button: its property "framed".
bool isFramed(const QWidget *widget)
{
    return widget && widget->property("framed").toBool();
}

/// How far what is in such a button is away from where Qt has it, to the right.
int frameMarginOf(const QStyleOption &option)
{
    return option.direction == Qt::LeftToRight ? frameMargin : -frameMargin;
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void AppStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    // What Fusion keeps there are a few arrows, and the cache wakes an idle program up to see
    // whether they are still used.
    QPixmapCache::setCacheLimit(0);
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    mirrorMargins(*widget);
    if (qobject_cast<QAbstractButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QHeaderView *>(widget)) {
        QFont font; // all but the weight is that of the table
        font.setWeight(QFont::DemiBold);
        widget->setFont(font);
    }
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // So that what is inside does not cover the rounded corners.
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return 3;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
        return widget ? lengthFor(widget->font(), 16) : 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolBarItemMargin:
        return 2;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarFrameWidth:
        return 4;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 2;
    case PM_HeaderMargin:
        return headerMargin;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ToolTipLabelFrameWidth:
        return 5;
    case PM_FocusFrameHMargin:
        return 5;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            mask->region = popupShape(option->rect);
            return 1;
        }
        return 0;
    case SH_Widget_Animation_Duration:
        return 0; // nothing moves by itself, so nobody has to switch that off
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon AppStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                             const QWidget *widget) const
{
    // Fusion's are pictures; for the first of them Qt loads the plugins of all image formats.
    switch (icon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return themedIcon(u"close"_s);
    case SP_TitleBarNormalButton:
        return themedIcon(u"float"_s);
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(u"more"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {result.width() + 8, std::max(controlHeight, result.height())};
    case CT_LineEdit:
    case CT_ComboBox:
        return {result.width(), std::max(controlHeight, result.height())};
    case CT_HeaderSection: {
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        const bool isAbove = header && header->orientation() == Qt::Horizontal;
        return isAbove ? QSize(result.width(), lineHeightFor(header->font(), headerHeight))
                       : result;
    }
    case CT_ToolButton:
        if (isLink(widget)) // the focus needs room around the text
            return {result.width() + 2, result.height() - 2};
        return {result.width() + 8,
                std::max(isFramed(widget) ? controlHeight : controlHeight - 2, result.height())};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return hasDetail(*item) ? menuEntrySize(*item)
                                    : result + QSize(forgottenMenuWidth(*item, result.height()), 0);
        return result;
    default:
        return result;
    }
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option,
                               const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -4, 0) : rect;
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                               SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return scrollBarRect(*slider, subControl,
                             pixelMetric(PM_ScrollBarSliderMin, option, widget));
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                             QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // One without a frame is inside of something that has one.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth == 0)
            return;
        return paintField(*painter, *option, widget && widget->property("isInvalid").toBool());
    case PE_Frame:
        // Text boxes look like fields; all other frames are the work of their widgets.
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paintField(*painter, *option);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelMenu:
        return paintPopup(*painter, *option, QPalette::Button);
    case PE_PanelTipLabel:
        return paintPopup(*painter, *option, QPalette::ToolTipBase);
    case PE_FrameMenu:
        return; // the panel has it
    case PE_PanelButtonCommand:
        return paintPushButton(*painter, *option, widget && widget->property("primary").toBool());
    case PE_PanelButtonTool:
        if (isLink(widget))
            return;
        return isFramed(widget) ? paintPushButton(*painter, *option, false)
                                : paintToolButton(*painter, *option);
    case PE_IndicatorArrowDown: {
        // Qt puts that of a button with a menu into its lower corner.
        QStyleOption arrow = *option;
        if (qobject_cast<const QToolButton *>(widget))
            arrow.rect.moveTop((widget->height() - arrow.rect.height()) / 2 + 1);
        if (isFramed(widget))
            arrow.rect.translate(-frameMarginOf(*option), 0);
        return QProxyStyle::drawPrimitive(element, &arrow, painter, widget);
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckMark(*painter, *option);
    case PE_IndicatorRadioButton:
        return paintRadioMark(*painter, *option);
    case PE_IndicatorBranch:
        return paintBranch(*painter, *option);
    case PE_FrameFocusRect: {
        if (qobject_cast<const QPushButton *>(widget) || isFramed(widget))
            return; // has a ring
        // Around all of a tool button; the rectangle given would go through its text.
        QStyleOption focus = *option;
        if (qobject_cast<const QToolButton *>(widget))
            focus.rect = widget->rect();
        return paintFocus(*painter, focus);
    }
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabBarBase:
        return paintTabBase(*painter, *option);
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelStatusBar:
        return paintPanel(*painter, *option, Qt::TopEdge);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (widget && widget->property("primary").toBool() &&
            option->state.testFlag(State_Enabled)) {
            QStyleOptionButton label = *qstyleoption_cast<const QStyleOptionButton *>(option);
            label.palette.setColor(QPalette::ButtonText, label.palette.color(QPalette::BrightText));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isLink(widget)) {
            QStyleOptionToolButton label = *button;
            label.palette.setColor(QPalette::ButtonText, label.palette.color(QPalette::Link));
            label.font.setUnderline(label.state.testFlag(State_Enabled) &&
                                    label.state.testFlag(State_MouseOver));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isFramed(widget)) {
            QStyleOptionToolButton label = *button;
            // An icon alone would be painted over the arrow.
            const int arrow = pixelMetric(PM_MenuButtonIndicator, option, widget);
            if (label.toolButtonStyle == Qt::ToolButtonIconOnly)
                label.rect = visualRect(label.direction, label.rect,
                                        label.rect.adjusted(0, 0, -arrow, 0));
            else
                label.rect.translate(frameMarginOf(*option), 0);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ToolBar:
        return paintPanel(*painter, *option, Qt::BottomEdge);
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            paintMenuBarItem(*painter, *item);
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                         item->state.testFlag(State_Enabled), item->text,
                         item->state.testFlag(State_Selected) ? QPalette::HighlightedText
                                                              : QPalette::WindowText);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (hasDetail(*item))
                return paintMenuEntry(*painter, *item);
            // Fusion would fill the whole line.
            QStyleOptionMenuItem entry = *item;
            if (entry.state.testFlag(State_Selected) && entry.state.testFlag(State_Enabled)) {
                paintMenuEntryGround(*painter, entry);
                const QColor text = entry.palette.color(QPalette::HighlightedText);
                for (const QPalette::ColorRole role :
                     {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
                    entry.palette.setColor(role, text);
            }
            entry.state.setFlag(State_Selected, false);
            return QProxyStyle::drawControl(element, &entry, painter, widget);
        }
        break;
    case CE_MenuEmptyArea:
        return; // so has the panel
    case CE_Splitter:
        painter->fillRect(option->rect, lineColor(option->palette));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paintHeaderSection(*painter, *option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // The margin is for the sides only; above and below it would cut the text.
            QStyleOptionHeader label = *header;
            label.rect.adjust(0, -headerMargin, 0, headerMargin);
            label.palette.setColor(QPalette::ButtonText, dimColor(label.palette));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        return paintTab(*painter, *option);
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paintProgress(*painter, *bar);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        return paintScrollBar(*painter, *slider,
                              subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
