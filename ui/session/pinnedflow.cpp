// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/pinnedflow.h"

#include "accounts/regionsettings.h"
#include "core/region.h"
#include "ui/mainwindow.h"
#include "ui/pinned/droppedfiles.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/session/windowsession.h"
#include "ui/style/icons.h"
#include "ui/window/viewswitch.h"

#include <QEvent>
#include <QMenu>
#include <QScreen>
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
    : m_window(window), m_session(session), m_settings(settings),
      m_watch(
              window, session, [this] { return places(); }, watchedPath)
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
        m_watch.checkAll();
    });
    connect(&session, &WindowSession::closing, this, [this] {
        m_watch.stop();
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
    connect(&m_watch, &WatchFlow::checkRequested, this, &PinnedFlow::check);
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
    QMenu &lists = m_dialog->watchMenu();
    connect(&lists, &QMenu::aboutToShow, this,
            [this, &lists] { m_watch.fillMenu(lists, m_paths, *m_dialog); });
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
}

void PinnedFlow::takeReport(const CheckReport &report)
{
    if (m_dialog)
        m_dialog->showReport(report);
    m_watch.take(m_paths, report);
}
