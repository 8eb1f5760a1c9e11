// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class ImageTableView;
class QAction;
class QSplitter;
class WindowState;

/// What shows and hides parts of the main window.
struct WindowSides
{
    QAction &showFilters;
    QAction &showDetails;
    QAction &showFacets;
};

/// Puts the parts of the main window where they were. What nobody has arranged goes by the screen:
/// how the window is divided, which columns of the table fit beside the details, and whether there
/// is room for the facets. The splitter has the filters, the table's area and the details.
void arrangeWindow(WindowState &state, QSplitter &splitter, ImageTableView &table,
                   const WindowSides &sides);

/// How a window of a width, in pixels, is divided when nobody has arranged it: the filters, the
/// table, the details, which have nothing where there is no room for all three.
[[nodiscard]] QList<int> sidesAtFirst(const QSplitter &splitter, int width);
