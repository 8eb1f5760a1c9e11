// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/theme.h"

#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// One scheme; the contrast of text and dim text on every ground is above 4.5 to 1.
struct Colors
{
    QColor window;
    QColor panel;
    QColor base;
    QColor alternate;
    QColor line;
    QColor border; // 3 to 1 on every ground but the selection
    QColor text;
    QColor dim;
    QColor accent;
    QColor onAccent;
    QColor selection;
    QColor good;
    QColor warning;
    QColor bad;
};

Colors colorsFor(ColorScheme scheme)
{
    if (scheme == ColorScheme::Light) {
        return {.window = QColor(0xf4f5f7),
                .panel = QColor(0xfafbfc),
                .base = QColor(0xffffff),
                .alternate = QColor(0xf7f8fa),
                .line = QColor(0xdfe3e8),
                .border = QColor(0x858b94),
                .text = QColor(0x1c2430),
                .dim = QColor(0x5c6978),
                .accent = QColor(0x1f6feb),
                .onAccent = QColor(0xffffff),
                .selection = QColor(0xd4e4fc),
                .good = QColor(0x1f8a4c),
                .warning = QColor(0xa86400),
                .bad = QColor(0xc92a2a)};
    }
    return {.window = QColor(0x1b1f26),
            .panel = QColor(0x20252d),
            .base = QColor(0x171b21),
            .alternate = QColor(0x1b2027),
            .line = QColor(0x313844),
            .border = QColor(0x6c7380),
            .text = QColor(0xdfe5ee),
            .dim = QColor(0x93a0b3),
            .accent = QColor(0x5b9dff),
            .onAccent = QColor(0x10151c),
            .selection = QColor(0x284469),
            .good = QColor(0x4cc38a),
            .warning = QColor(0xe0a341),
            .bad = QColor(0xff7b7b)};
}

QColor mixed(const QColor &ground, const QColor &color, double share)
{
    const auto mix = [share](int a, int b) {
        return int(a + (b - a) * share);
    };
    return QColor(mix(ground.red(), color.red()), mix(ground.green(), color.green()),
                  mix(ground.blue(), color.blue()));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

QFont applicationFont(const QFont &systemFont)
{
    // What Qt takes where no desktop tells it a font.
    if (systemFont.family() != "Sans Serif"_L1)
        return systemFont;
    QFont font = systemFont;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, systemFont.family()});
    font.setPointSizeF(9.75);
    return font;
}

QFont fixedFont(const QFont &like)
{
    constexpr double smallestShare = 0.8;
    const int height = QFontMetrics(like).height();
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (double share = 1; share >= smallestShare; share -= 0.025) {
        font.setPointSizeF(like.pointSizeF() * share);
        if (QFontMetrics(font).height() <= height)
            break;
    }
    return font;
}

QPalette paletteFor(ColorScheme scheme)
{
    const Colors colors = colorsFor(scheme);
    QPalette palette(colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.dim);
    palette.setColor(QPalette::Button, colors.panel);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Light, colors.base);
    palette.setColor(QPalette::Midlight, colors.panel);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, mixed(colors.border, colors.text, 0.4));
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.panel);
    palette.setColor(QPalette::ToolTipText, colors.text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(colors.window, colors.dim, 0.6));
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
    return palette;
}

ColorScheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? ColorScheme::Dark
                                                             : ColorScheme::Light;
}

QPalette blackAndWhite(ColorScheme scheme)
{
    const bool isDark = scheme == ColorScheme::Dark;
    const QColor text = isDark ? Qt::white : Qt::black;
    const QColor ground = isDark ? Qt::black : Qt::white;
    QPalette palette(text, ground, ground, ground, ground, text, text, ground, ground);
    palette.setColor(QPalette::Link, isDark ? QColor(0x7fc4ff) : QColor(0x0038a8));
    palette.setColor(QPalette::Highlight, isDark ? QColor(0x7fc4ff) : QColor(0x0038a8));
    palette.setColor(QPalette::HighlightedText, ground);
    return palette;
}

QPalette highContrastPalette(const QPalette &system)
{
    QPalette palette = system;
    const QColor text = system.color(QPalette::Active, QPalette::WindowText);
    const QColor ground = system.color(QPalette::Active, QPalette::Window);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
          QPalette::Mid, QPalette::Dark, QPalette::Shadow, QPalette::ToolTipText})
        palette.setColor(role, text);
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
          QPalette::Light, QPalette::Midlight, QPalette::ToolTipBase})
        palette.setColor(role, ground);
    // The accent is that of links, as far as it stands out; on it is what stands out most.
    const QColor accent = legible(palette, system.color(QPalette::Active, QPalette::Link), ground);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::BrightText,
                     contrast(text, accent) > contrast(ground, accent) ? text : ground);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(ground, text, 0.6));
    return palette;
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double least = 19; // black and white have 21
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= least;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor legible(const QPalette &palette, const QColor &color, const QColor &ground, double least)
{
    // On a selection of another kind than the rest, that is the text of the selection.
    const QColor text = palette.color(QPalette::Text);
    const QColor other = palette.color(QPalette::HighlightedText);
    const QColor best = contrast(text, ground) >= contrast(other, ground) ? text : other;
    constexpr int steps = 10;
    constexpr double lost = 0.2; // what is thinner than a pixel is drawn a little fainter
    for (int step = 0; step < steps; ++step) {
        const QColor nearer = step == 0 ? color : mixed(color, best, double(step) / steps);
        if (contrast(nearer, ground) >= least + lost)
            return nearer;
    }
    return best;
}

QColor textColor(const QPalette &palette, bool isSelected)
{
    return palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

QColor dimColor(const QPalette &palette, bool isSelected)
{
    const QColor dim = palette.color(QPalette::PlaceholderText);
    return isSelected ? legible(palette, dim, palette.color(QPalette::Highlight)) : dim;
}

QColor borderColor(const QPalette &palette)
{
    return palette.color(QPalette::Dark);
}

QColor lineColor(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

QColor panelColor(const QPalette &palette)
{
    return palette.color(QPalette::Button);
}

QColor statusColor(const QPalette &palette, StatusColor color)
{
    const Colors colors = colorsFor(schemeOf(palette));
    switch (color) {
    case StatusColor::Good:
        return colors.good;
    case StatusColor::Warning:
        return colors.warning;
    case StatusColor::Bad:
        return colors.bad;
    }
    Q_UNREACHABLE();
}

QColor tint(const QPalette &palette, const QColor &color, double strength)
{
    return mixed(palette.color(QPalette::Base), color, strength);
}
