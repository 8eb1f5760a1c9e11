// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/sincemenu.h"

#include "core/momenttext.h"
#include "ui/widgets/menutext.h"

#include <QActionGroup>
#include <QCalendarWidget>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype latestRuns = 12;   // the earlier ones are in menus of their own
constexpr qsizetype mostTogether = 24; // a menu of more is none
// Of a date, as in "2026-11-28".
constexpr qsizetype monthLetters = 7;
constexpr qsizetype dayLetters = 10;

} // namespace

SinceMenu::SinceMenu(QWidget *parent) : QMenu(parent), m_looks(new QActionGroup(this))
{
    connect(this, &QMenu::aboutToShow, this, &SinceMenu::fill);
}

void SinceMenu::setRuns(const QList<KeptRun> &runs)
{
    m_runs = runs;
}

void SinceMenu::setSince(const Look &since)
{
    m_since = since;
}

void SinceMenu::setTimeZone(TimeZone zone)
{
    m_zone = zone;
}

QString SinceMenu::momentText(const QDateTime &moment) const
{
    return ::momentText(moment, QDateTime::currentDateTimeUtc(), m_zone);
}

QDateTime SinceMenu::inZone(const QDateTime &moment) const
{
    return m_zone == TimeZone::Utc ? moment.toUTC() : moment.toLocalTime();
}

QString SinceMenu::sinceText() const
{
    if (m_since.moment)
        //: On a button: changes since that moment.
        return tr("Since: %1").arg(momentText(*m_since.moment));
    const auto run = std::ranges::find_if(
            m_runs, [this](const KeptRun &each) { return each.number == m_since.run; });
    if (m_since.run && run != m_runs.end())
        return tr("Since: %1").arg(momentText(run->taken));
    //: On a button: changes since the program was used before.
    return tr("Since: last time");
}

void SinceMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    clear();
    //: In a menu: changes since the program was used before.
    addLook(*this, tr("&Last Time"), Look {});
    QAction *day = addAction(tr("A &Day…"));
    day->setCheckable(true);
    day->setActionGroup(m_looks);
    day->setChecked(m_since.moment.has_value());
    connect(day, &QAction::triggered, this, &SinceMenu::askForDay);
    addSeparator();
    const qsizetype latest = std::min(latestRuns, m_runs.size());
    addRuns(*this, m_runs.first(latest));
    addPeriods(*this, m_runs.sliced(latest), monthLetters);
}

void SinceMenu::addRuns(QMenu &menu, const QList<KeptRun> &runs)
{
    for (const KeptRun &run : runs) {
        //: In a menu, a time at which images were looked at; %1 is the time, %Ln how many there
        //: were.
        const QString text = tr("%1, %Ln images", nullptr, int(run.images));
        addLook(menu, menuText(text.arg(momentText(run.taken))), Look {.run = run.number});
    }
}

/// A menu for each month, and where that is too much for one, for each day of it.
void SinceMenu::addPeriods(QMenu &menu, const QList<KeptRun> &runs, qsizetype letters)
{
    const auto periodOf = [this, letters](const KeptRun &run) {
        return inZone(run.taken).date().toString(Qt::ISODate).first(letters);
    };
    for (auto first = runs.cbegin(); first != runs.cend();) {
        const QString period = periodOf(*first);
        const auto end = std::find_if(first, runs.cend(),
                                      [&](const KeptRun &run) { return periodOf(run) != period; });
        const QList<KeptRun> together(first, end);
        QMenu *own = menu.addMenu(period);
        if (letters < dayLetters && together.size() > mostTogether)
            addPeriods(*own, together, dayLetters);
        else
            addRuns(*own, together);
        first = end;
    }
}

void SinceMenu::addLook(QMenu &menu, const QString &text, const Look &look)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setActionGroup(m_looks);
    action->setChecked(look == m_since);
    connect(action, &QAction::triggered, this, [this, look] { emit sinceChosen(look); });
}

/// Its first moment: what changed on that day is among the changes.
void SinceMenu::askForDay()
{
    auto *dialog = new QDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Changes Since a Day"));
    auto *calendar = new QCalendarWidget(dialog);
    calendar->setAccessibleName(tr("Day"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    calendar->setMaximumDate(inZone(now).date());
    calendar->setSelectedDate(inZone(m_since.moment.value_or(now)).date());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(calendar);
    layout->addWidget(buttons);
    connect(calendar, &QCalendarWidget::activated, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, calendar] {
        const QTimeZone zone =
                m_zone == TimeZone::Utc ? QTimeZone::utc() : QTimeZone::systemTimeZone();
        emit sinceChosen(Look {.moment = calendar->selectedDate().startOfDay(zone).toUTC()});
    });
    dialog->open();
}
