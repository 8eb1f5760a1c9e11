// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/pinnedflow.h"

#include "accounts/regionsettings.h"
#include "core/errortext.h"
#include "core/region.h"
#include "ui/mainwindow.h"
#include "ui/pinned/droppedfiles.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/session/windowsession.h"
#include "ui/style/icons.h"
#include "ui/widgets/menutext.h"
#include "ui/window/viewswitch.h"

#include <QEvent>
#include <QInputDialog>
#include <QMenu>
#include <QScreen>
#include <QToolBar>
#include <QToolButton>
#include <QWindow>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Over the middle of the window, its title bar on the screen: as a window of its own, it is put
/// there by nobody else.
void placeOver(QWidget &dialog, const QWidget &window)
{
    const QRect screen = window.screen()->availableGeometry();
    const int titleBar = window.geometry().top() - window.frameGeometry().top();
    QRect place(QPoint(), dialog.size());
    place.moveCenter(window.frameGeometry().center());
    place.moveTop(std::max(place.top(), screen.top() + titleBar));
    place.moveLeft(std::max(place.left(), screen.left()));
    dialog.move(place.topLeft());
}

} // namespace

PinnedFlow::PinnedFlow(MainWindow &window, WindowSession &session, const QSettings &settings,
                       const QString &watchedPath)
    : m_window(window), m_session(session), m_settings(settings), m_shelf(watchedPath),
      m_buttonAction(new QAction(this))
{
    setUpActions();
    auto *dropped = new DroppedFiles(window);
    // What is dropped there is a list of ids to search for.
    if (const auto *ids = window.findChild<QWidget *>(u"imageIdsEdit"_s))
        dropped->leaveTo(*ids);
    connect(dropped, &DroppedFiles::dropped, this, &PinnedFlow::check);
    connect(&m_check, &PinnedCheck::finished, this, &PinnedFlow::takeReport);
    connect(&m_check, &PinnedCheck::scanned, this, [this](int ids) {
        if (m_dialog)
            m_dialog->showAsking(ids);
    });
    connect(&session, &WindowSession::opened, this, [this] {
        if (m_isCheckedByNobody && m_dialog)
            m_paths.isEmpty() ? checkText(m_text) : check(m_paths);
        checkWatched();
    });
    connect(&session, &WindowSession::closing, this, [this] {
        m_watching.clear();
        const bool wasRunning = m_check.isRunning();
        m_check.stop();
        // Without a cloud, all of it is unknown, but the list is there.
        m_isCheckedByNobody = m_isCheckedByNobody || wasRunning;
        if (wasRunning && m_paths.isEmpty())
            m_check.startText(m_text, nullptr, {});
        else if (wasRunning)
            m_check.start(m_paths, nullptr, {});
    });
    connect(&window.catalog(), &ImageCatalog::summaryChanged, this, &PinnedFlow::showWanted);
    connect(&m_shelf, &WatchShelf::changed, this, &PinnedFlow::showWatchedCount);
    tell(m_shelf.load());
}

PinnedFlow::~PinnedFlow() = default;

void PinnedFlow::setUpActions()
{
    auto *query = m_window.findChild<QMenu *>(u"queryMenu"_s);
    auto *action = new QAction(tr("Check &Pinned IDs…"), this);
    action->setObjectName(u"checkPinnedAction"_s);
    action->setIcon(themedIcon(u"document"_s));
    action->setToolTip(tr("Look up the image ids that files have pinned"));
    connect(action, &QAction::triggered, this, &PinnedFlow::open);
    query->addAction(action);

    m_buttonAction->setIcon(themedIcon(u"document"_s));
    connect(m_buttonAction, &QAction::triggered, this, [this] {
        const auto worst = std::ranges::find_if(
                m_watchedFailures, [](const auto &counted) { return counted.second > 0; });
        const QString name = worst == m_watchedFailures.end() ? QString() : worst->first;
        for (const WatchedList &list : m_shelf.lists()) {
            if (list.name == name || name.isEmpty())
                return check(list.paths);
        }
    });
    auto *bar = m_window.findChild<QToolBar *>(u"toolBar"_s);
    bar->addAction(m_buttonAction);
    if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(m_buttonAction)))
        button->setFocusPolicy(Qt::TabFocus);
    showWatchedCount();
}

QList<Place> PinnedFlow::places() const
{
    if (!m_session.session())
        return {};
    // The hidden ones, too: who has pinned an id may mean any. Those that were added are of the
    // real cloud.
    const CloudChoice &choice = m_session.choice();
    return placesOf(choice,
                    choice.isDemo ? knownRegionIds() : allRegions(readRegionSettings(m_settings)));
}

void PinnedFlow::open()
{
    if (!m_dialog) {
        m_isCheckedByNobody = false;
        m_dialog = new PinnedDialog(&m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        // Else it would stay over the window that shows an image of it.
        static_cast<void>(m_dialog->winId());
        m_dialog->windowHandle()->setTransientParent(nullptr);
        m_dialog->setAttribute(Qt::WA_QuitOnClose, false); // it goes with the window
        placeOver(*m_dialog, m_window);
        connectDialog();
        fillWatchMenu();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PinnedFlow::connectDialog()
{
    connect(m_dialog, &PinnedDialog::checkRequested, this, &PinnedFlow::check);
    connect(m_dialog, &PinnedDialog::textCheckRequested, this, &PinnedFlow::checkText);
    connect(m_dialog, &PinnedDialog::stopRequested, &m_check, &PinnedCheck::stop);
    connect(m_dialog, &QObject::destroyed, &m_check, &PinnedCheck::stop);
    connect(m_dialog, &PinnedDialog::done, &m_window, &MainWindow::showCopied);
    connect(m_dialog, &PinnedDialog::imageRequested, this, &PinnedFlow::showImage);
    connect(&m_shelf, &WatchShelf::changed, m_dialog, [this] { fillWatchMenu(); });
}

void PinnedFlow::showImage(const ImageKey &key)
{
    m_window.search({.places = places(), .imageIds = {key.imageId}});
    m_wanted = key;
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

/// Once it has come; whoever asks for something else meanwhile does not want it any more.
void PinnedFlow::showWanted()
{
    const ImageCatalog &catalog = m_window.catalog();
    if (m_wanted && catalog.query().imageIds != QStringList {m_wanted->imageId})
        m_wanted.reset();
    if (!m_wanted || catalog.summary().loading || !catalog.store().numberOf(*m_wanted))
        return;
    m_window.views().openImage(*std::exchange(m_wanted, std::nullopt));
}

void PinnedFlow::check(const QStringList &paths)
{
    open();
    m_paths = paths;
    m_dialog->showRunning(paths);
    CloudSession *session = m_session.session();
    m_isCheckedByNobody = !session;
    m_check.start(paths, session ? &session->source() : nullptr, places());
    fillWatchMenu();
}

/// A list of its own, before there is the window that it belongs to, would stand anywhere.
void PinnedFlow::beginWith(const QStringList &paths)
{
    m_first = paths;
    if (m_window.isVisible())
        begin();
    else
        m_window.installEventFilter(this);
}

bool PinnedFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &PinnedFlow::begin, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PinnedFlow::begin()
{
    m_window.removeEventFilter(this);
    const std::optional<QStringList> paths = std::exchange(m_first, std::nullopt);
    if (paths)
        paths->isEmpty() ? open() : check(*paths);
}

void PinnedFlow::checkText(const QByteArray &text)
{
    open();
    m_paths.clear();
    m_text = text;
    m_dialog->showRunningText(text);
    CloudSession *session = m_session.session();
    m_isCheckedByNobody = !session;
    m_check.startText(text, session ? &session->source() : nullptr, places());
    fillWatchMenu();
}

void PinnedFlow::takeReport(const CheckReport &report)
{
    if (m_dialog)
        m_dialog->showReport(report);
    for (const WatchedList &list : m_shelf.lists()) {
        if (list.paths == m_paths)
            takeWatched(list.name, report);
    }
}

void PinnedFlow::fillWatchMenu()
{
    if (!m_dialog)
        return;
    QMenu &menu = m_dialog->watchMenu();
    menu.clear();
    QAction *watch = menu.addAction(tr("&Watch These Files…"));
    watch->setEnabled(!m_paths.isEmpty());
    connect(watch, &QAction::triggered, this, &PinnedFlow::watchPaths);
    if (m_shelf.lists().isEmpty())
        return;
    menu.addSeparator();
    auto *forget = new QMenu(tr("&Forget"), &menu);
    for (const WatchedList &list : m_shelf.lists()) {
        const QString text = menuText(list.name);
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, list] { check(list.paths); });
        connect(forget->addAction(text), &QAction::triggered, this, [this, list] {
            m_watching.erase(list.name);
            m_watchedFailures.erase(list.name);
            m_watchedUnknowns.erase(list.name);
            tell(m_shelf.forget(list.name));
        });
    }
    menu.addSeparator();
    menu.addMenu(forget);
}

void PinnedFlow::watchPaths()
{
    auto *ask = new QInputDialog(m_dialog);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Watch These Files"));
    ask->setLabelText(tr("They are checked at each start. Name of the list:"));
    ask->setTextValue(m_paths.constFirst().section(u'/', -1, -1, QString::SectionSkipEmpty));
    connect(ask, &QInputDialog::textValueSelected, this,
            [this, paths = m_paths](const QString &name) {
                if (!name.trimmed().isEmpty())
                    tell(m_shelf.keep({.name = name.trimmed(), .paths = paths}));
                checkWatched();
            });
    ask->open();
}

void PinnedFlow::checkWatched()
{
    CloudSession *session = m_session.session();
    if (!session)
        return;
    for (const WatchedList &list : m_shelf.lists()) {
        auto check = std::make_unique<PinnedCheck>();
        connect(check.get(), &PinnedCheck::finished, this,
                [this, name = list.name](const CheckReport &report) { takeWatched(name, report); });
        check->start(list.paths, &session->source(), places());
        m_watching[list.name] = std::move(check);
    }
}

void PinnedFlow::takeWatched(const QString &name, const CheckReport &report)
{
    m_watchedFailures[name] = int(std::ranges::count_if(
            report.findings, [&report](const Finding &finding) { return report.fails(finding); }));
    m_watchedUnknowns[name] =
            int(std::ranges::count_if(report.findings,
                                      [](const Finding &finding) {
                                          return finding.isOpen() &&
                                                 finding.verdict == Verdict::Unknown;
                                      })) +
            (report.areFilesWhole ? 0 : 1);
    showWatchedCount();
}

void PinnedFlow::showWatchedCount()
{
    int count = 0;
    for (const auto &[name, failures] : m_watchedFailures)
        count += failures;
    const bool isUnknown = std::ranges::any_of(
            m_watchedUnknowns, [](const auto &counted) { return counted.second > 0; });
    m_buttonAction->setVisible(!m_shelf.lists().isEmpty());
    if (count > 0) {
        //: %n is how many of the watched ids are wrong.
        m_buttonAction->setText(tr("Pinned IDs: %n", nullptr, count));
        m_buttonAction->setToolTip(tr("Show what is wrong in the watched lists"));
    } else if (isUnknown) {
        //: Whether watched ids are wrong is not known.
        m_buttonAction->setText(tr("Pinned IDs: ?"));
        m_buttonAction->setToolTip(tr("Not all of the watched lists could be checked"));
    } else {
        m_buttonAction->setText(tr("Pinned IDs"));
        m_buttonAction->setToolTip(tr("Check the watched lists"));
    }
}

void PinnedFlow::tell(const Result<void> &result)
{
    if (!result)
        m_window.showNotice(tr("Watched lists:"), explainError(result.error()).what);
}
