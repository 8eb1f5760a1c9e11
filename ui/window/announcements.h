// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class Announcer;
class FacetStrip;
class FindBar;
class ResultArea;
class StatusLine;

/// What happens in the window while the keyboard is elsewhere, for a screen reader: that it loads
/// and how much came, failures and notices, that there are no rows, what the facets left, how
/// exports end, and notices of the status line, such as what was copied. Each is said once.
///
/// What the find box finds is not among it: that is the description of the box, which has the
/// keyboard then.
class Announcements final : public QObject
{
    Q_OBJECT

public:
    /// For the message bars that the window has now, and for these. It belongs to the window, as do
    /// they.
    Announcements(QWidget &window, const StatusLine &statusLine, const ResultArea &resultArea,
                  const FacetStrip &facets, const FindBar &findBar);

private:
    Announcer *m_announcer;
    bool m_isFacetChosen = false; ///< And what it leaves is not said yet.
};
