// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include "core/region.h"
#include "memory/imagedifference.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/session/windowsession.h"
#include "ui/style/appstyle.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

const QString region = u"ap-jakarta"_s; // all of it is on the first page

/// The same images as they were earlier, most of them otherwise.
QList<Image> earlier(QList<Image> images)
{
    images.removeFirst();
    images[0].imageState = u"SYNCING"_s;
    images[1].imageSize = 1;
    images[2].imageName = u"once-named-otherwise"_s;
    images[3].tags = {{.key = u"env"_s, .value = u"earlier"_s}};
    images[4].imageDescription = u"earlier"_s;
    images[5].imageDeprecated = !images[5].imageDeprecated.value_or(false);
    images.append({.imageId = u"img-0000gone"_s, .imageName = u"golden-image-of-long-ago"_s});
    return images;
}

} // namespace

ViewsFixture::ViewsFixture()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

ViewsFixture::~ViewsFixture()
{
    m_pinned.reset();
    m_settingsFlow.reset();
    m_accounts.reset();
    m_changes.reset();
    m_memory.reset();
    m_session.reset();
    m_window.reset();
}

bool ViewsFixture::start(const QSize &size, const QString &memoryPath)
{
    const SignInPlaces places = {.home = m_folder.path(),
                                 .systemFolder = m_folder.filePath(u"etc"_s),
                                 .profilesPath = m_folder.filePath(u"profiles.json"_s)};
    m_window = std::make_unique<MainWindow>(m_settings, m_folder.filePath(u"searches.json"_s));
    m_session = std::make_unique<WindowSession>(*m_window, places, m_secrets);
    m_memory = std::make_unique<MemoryFlow>(*m_window, *m_session, m_settings, memoryPath,
                                            MemoryFlow::Use::OnlyNamed);
    m_changes = std::make_unique<ChangesFlow>(*m_window, *m_session, *m_memory, m_settings);
    m_accounts =
            std::make_unique<AccountFlow>(*m_window, *m_session, places, m_secrets, m_settings);
    m_settingsFlow = std::make_unique<SettingsFlow>(*m_window, *m_session, *m_accounts, m_secrets,
                                                    m_settings);
    m_pinned = std::make_unique<PinnedFlow>(*m_window, *m_session, m_settings,
                                            m_folder.filePath(u"watched.json"_s));
    m_window->setWindowState(Qt::WindowNoState); // on a small screen it begins maximized
    m_window->resize(size);
    m_window->show();
    m_session->open({.isDemo = true});
    return activate(*m_window) &&
           waitFor(u"the session"_s, [this] { return m_session->session() != nullptr; });
}

bool ViewsFixture::makeMemory(const QString &path)
{
    ViewsFixture fixture;
    const auto &memoryFlow = fixture.m_memory;
    if (!fixture.start({1000, 650}, path) ||
        !waitFor(u"the memory"_s, [&] { return memoryFlow->remembering() != nullptr; }))
        return false;
    const QSignalSpy kept(memoryFlow->remembering(), &Remembering::kept);
    fixture.window().search({.places = placesIn({region})});
    const bool isRead = waitFor(u"the images"_s, [&fixture, &kept] {
        // What it keeps of its own comes first, or nothing would have changed since.
        return !kept.isEmpty() && fixture.window().catalog().store().count() > 0 &&
               !fixture.window().catalog().summary().loading &&
               fixture.m_changes->page().model().report().has_value();
    });
    if (!isRead)
        return false;
    const ImageStore &store = fixture.window().catalog().store();
    const KeptPlace place = fixture.m_memory->remembering()->keptPlace({.region = region});
    QList<Image> images;
    for (const ImageNumber number : store.numbers())
        images.append(comparable(store.at(number)));
    const auto memory = ImageMemory::open(path);
    const Result<qint64> run = (*memory)->addRun(QDateTime::currentDateTimeUtc());
    return run && (*memory)->keep(*run, place, earlier(images));
}

bool ViewsFixture::open(const QSize &size, const QString &memoryPath)
{
    const QString copy = memoryPath.isEmpty() ? QString() : m_folder.filePath(u"memory.sqlite"_s);
    if (!copy.isEmpty() && !QFile::copy(memoryPath, copy))
        return false;
    if (!start(size, copy))
        return false;
    m_window->search({.places = placesIn(knownRegionIds())});
    return waitFor(u"the first pages"_s, [this, copy] {
        const CatalogSummary summary = m_window->catalog().summary();
        return !summary.loading && m_window->catalog().store().count() > 0 &&
               (copy.isEmpty() || m_changes->page().model().rowCount() > 0);
    });
}

MatrixPage *ViewsFixture::showMatrix()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *page = m_window->findChild<MatrixPage *>();
    if (!page ||
        !waitFor(u"the rows of the matrix"_s, [page] { return page->model().rowCount() > 1; }))
        return nullptr;
    clickCell(page->view(), 1, MatrixModel::NameColumn); // the first is a heading
    return page;
}

ChangesPage *ViewsFixture::showChanges()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    ChangesPage *page = &m_changes->page();
    if (!waitFor(u"changes"_s, [page] { return page->model().rowCount() > 1; }))
        return nullptr;
    clickCell(page->view(), 0, ChangesModel::ChangeColumn);
    return page;
}

PinnedDialog *ViewsFixture::showPinned()
{
    m_pinned->check({QStringLiteral(CVM_TEST_DATA "/pinned")});
    const auto *window = m_window.get();
    const auto hasRows = [window] {
        const auto *dialog = window->findChild<PinnedDialog *>();
        const auto *table = dialog ? dialog->findChild<QTableView *>() : nullptr;
        return table && table->model()->rowCount() > 5;
    };
    if (!waitFor(u"the verdicts"_s, hasRows))
        return nullptr;
    QCoreApplication::processEvents(); // layouts
    return window->findChild<PinnedDialog *>();
}
