// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSplitter>

/// A splitter whose handles take the keyboard: Tab comes to them, Left and Right (or Up and Down)
/// move them, Home and End as far as they go. A handle is called after the panes it is between, by
/// their accessible names.
class PaneSplitter final : public QSplitter
{
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
};
