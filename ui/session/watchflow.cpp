// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/watchflow.h"

#include "core/errortext.h"
#include "ui/mainwindow.h"
#include "ui/session/windowsession.h"
#include "ui/style/icons.h"
#include "ui/widgets/menutext.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

WatchFlow::WatchFlow(MainWindow &window, WindowSession &session, const Places &places,
                     const QString &path)
    : m_window(window), m_session(session), m_places(places), m_shelf(path),
      m_button(new QAction(this))
{
    setUpButton();
    connect(&m_shelf, &WatchShelf::changed, this, &WatchFlow::showCount);
    tell(m_shelf.load());
}

void WatchFlow::setUpButton()
{
    m_button->setIcon(themedIcon(u"document"_s));
    connect(m_button, &QAction::triggered, this, &WatchFlow::showWorst);
    auto *bar = m_window.findChild<QToolBar *>(u"toolBar"_s);
    bar->addAction(m_button);
    if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(m_button)))
        button->setFocusPolicy(Qt::TabFocus);
    showCount();
}

/// The list with most that is wrong, else with most that is not known, else the first.
void WatchFlow::showWorst()
{
    const QList<WatchedList> &lists = m_shelf.lists();
    const auto outcome = [this](const WatchedList &list) {
        const auto known = m_outcomes.find(list.name);
        return known == m_outcomes.end() ? Outcome() : known->second;
    };
    const auto worst = std::ranges::max_element(lists, {}, outcome);
    if (worst != lists.end())
        emit checkRequested(worst->paths);
}

QString WatchFlow::menuEntry(const WatchedList &list) const
{
    const QString name = menuText(list.name);
    const auto known = m_outcomes.find(list.name);
    const Outcome outcome = known == m_outcomes.end() ? Outcome() : known->second;
    if (outcome.failures > 0 && outcome.unknowns > 0) {
        //: In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.
        return tr("%1: %n wrong, and not all is known", nullptr, outcome.failures).arg(name);
    }
    if (outcome.failures > 0) {
        //: In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.
        return tr("%1: %n wrong", nullptr, outcome.failures).arg(name);
    }
    //: In a menu; %1 is the name of a list of files.
    return outcome.unknowns > 0 ? tr("%1: not all is known").arg(name) : name;
}

void WatchFlow::fillMenu(QMenu &menu, const QStringList &paths, QWidget &parent)
{
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    menu.clear();
    QAction *watch = menu.addAction(tr("&Watch These Files…"));
    watch->setEnabled(!paths.isEmpty());
    connect(watch, &QAction::triggered, this,
            [this, paths, &parent] { this->watch(paths, parent); });
    if (m_shelf.lists().isEmpty())
        return;
    menu.addSeparator();
    auto *rename = new QMenu(tr("&Rename"), &menu);
    auto *forget = new QMenu(tr("&Forget"), &menu);
    for (const WatchedList &list : m_shelf.lists()) {
        connect(menu.addAction(menuEntry(list)), &QAction::triggered, this,
                [this, list] { emit checkRequested(list.paths); });
        connect(rename->addAction(menuText(list.name)), &QAction::triggered, this,
                [this, list, &parent] { this->rename(list, tr("Name of the list:"), parent); });
        connect(forget->addAction(menuText(list.name)), &QAction::triggered, this,
                [this, list] { this->forget(list.name); });
    }
    menu.addSeparator();
    menu.addMenu(rename);
    menu.addMenu(forget);
}

/// A list of other files is not to be lost for a name that nobody typed.
QString WatchFlow::freeName(const QStringList &paths) const
{
    const QString name = paths.constFirst().section(u'/', -1, -1, QString::SectionSkipEmpty);
    const auto isFree = [&](const QString &text) {
        return std::ranges::none_of(m_shelf.lists(), [&](const WatchedList &list) {
            return list.name == text && list.paths != paths;
        });
    };
    QString free = name;
    for (int number = 2; !isFree(free); ++number)
        free = name + u' ' + QString::number(number);
    return free;
}

void WatchFlow::watch(const QStringList &paths, QWidget &parent)
{
    auto *ask = new QInputDialog(&parent);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Watch These Files"));
    ask->setLabelText(tr("They are checked at each start. Name of the list:"));
    ask->setTextValue(freeName(paths));
    connect(ask, &QInputDialog::textValueSelected, this, [this, paths](const QString &name) {
        if (!name.trimmed().isEmpty())
            tell(m_shelf.keep({.name = name.trimmed(), .paths = paths}));
        checkAll();
    });
    ask->open();
}

void WatchFlow::rename(const WatchedList &list, const QString &question, QWidget &parent)
{
    auto *ask = new QInputDialog(&parent);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Rename the List"));
    ask->setLabelText(question);
    ask->setTextValue(list.name);
    connect(ask, &QInputDialog::textValueSelected, this,
            [this, list, &parent](const QString &text) {
                const QString name = text.trimmed();
                if (name.isEmpty() || name == list.name)
                    return;
                const auto isCalledSo = [&name](const WatchedList &other) {
                    return other.name == name;
                };
                if (std::ranges::any_of(m_shelf.lists(), isCalledSo))
                    return rename(list, tr("Another list has this name. Name of the list:"),
                                  parent);
                const Result<void> renamed = m_shelf.rename(list.name, name);
                tell(renamed);
                if (renamed)
                    takeName(list.name, name);
            });
    ask->open();
}

/// What is known of a list is known of it by another name, too.
void WatchFlow::takeName(const QString &old, const QString &name)
{
    m_running.erase(old);
    if (auto outcome = m_outcomes.extract(old)) {
        outcome.key() = name;
        m_outcomes.insert(std::move(outcome));
    }
    showCount();
    checkAll();
}

void WatchFlow::forget(const QString &name)
{
    m_running.erase(name);
    m_outcomes.erase(name);
    tell(m_shelf.forget(name));
}

void WatchFlow::checkAll()
{
    CloudSession *session = m_session.session();
    if (!session)
        return;
    for (const WatchedList &list : m_shelf.lists()) {
        auto check = std::make_unique<PinnedCheck>();
        connect(check.get(), &PinnedCheck::finished, this,
                [this, name = list.name](const CheckReport &report) { takeOutcome(name, report); });
        check->start(list.paths, &session->source(), m_places());
        m_running[list.name] = std::move(check);
    }
}

void WatchFlow::take(const QStringList &paths, const CheckReport &report)
{
    for (const WatchedList &list : m_shelf.lists()) {
        if (list.paths == paths)
            takeOutcome(list.name, report);
    }
}

void WatchFlow::takeOutcome(const QString &name, const CheckReport &report)
{
    const auto count = [&report](auto isOne) {
        return int(std::ranges::count_if(report.findings, isOne));
    };
    m_outcomes[name] = {
            .failures = count([&](const Finding &finding) { return report.fails(finding); }),
            .unknowns = count([](const Finding &finding) {
                            return finding.isOpen() && finding.verdict == Verdict::Unknown;
                        }) +
                        (report.areFilesWhole ? 0 : 1)};
    showCount();
}

void WatchFlow::showCount()
{
    int count = 0;
    bool isKnown = true;
    for (const auto &[name, outcome] : m_outcomes) {
        count += outcome.failures;
        isKnown = isKnown && outcome.unknowns == 0;
    }
    const QString noNumber = isKnown ? QString() : u"?"_s;
    m_button->setProperty("number", count > 0 ? QLocale().toString(count) : noNumber);
    m_button->setVisible(!m_shelf.lists().isEmpty());
    if (count > 0) {
        //: %n is how many of the watched ids are wrong.
        m_button->setText(tr("Pinned IDs: %n", nullptr, count));
        m_button->setToolTip(isKnown ? tr("Show what is wrong in the watched lists")
                                     : tr("Show what is wrong in the watched lists, of which not "
                                          "all could be checked"));
    } else if (!isKnown) {
        //: Whether watched ids are wrong is not known.
        m_button->setText(tr("Pinned IDs: ?"));
        m_button->setToolTip(tr("Not all of the watched lists could be checked"));
    } else {
        m_button->setText(tr("Pinned IDs"));
        m_button->setToolTip(tr("Check the watched lists"));
    }
}

void WatchFlow::tell(const Result<void> &result)
{
    if (!result)
        m_window.showNotice(tr("Watched lists:"), explainError(result.error()).what);
}
