// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "changesfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/changes/changesbar.h"
#include "ui/style/appstyle.h"

#include <QApplication>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

void ChangesFixture::setUp()
{
    QApplication::setStyle(new AppStyle); // the application owns it
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
}

void ChangesFixture::end()
{
    m_changes.reset();
    m_memory.reset();
    m_session.reset();
    m_window.reset();
}

void ChangesFixture::start(const QString &memoryPath)
{
    end();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(
            *m_window,
            SignInPlaces {.home = m_folder->path(), .systemFolder = m_folder->filePath(u"etc"_s)},
            m_secrets);
    m_memory = std::make_unique<MemoryFlow>(*m_window, *m_session, *m_settings, memoryPath,
                                            MemoryFlow::Use::OnlyNamed);
    m_changes = std::make_unique<ChangesFlow>(*m_window, *m_session, *m_memory, *m_settings);
    m_window->show();
    QVERIFY(activate(*m_window));
    m_session->open({.isDemo = true});
    QVERIFY(waitFor(u"the session"_s, [this] { return m_session->session() != nullptr; }));
}

void ChangesFixture::search(const QStringList &regions)
{
    m_window->search({.places = placesIn(regions)});
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(waitFor(u"all images"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return !summary.loading && !summary.hasMore;
    }));
    if (m_memory->memory())
        QVERIFY(waitForReport());
}

bool ChangesFixture::waitForReport() const
{
    return waitFor(u"the report"_s, [this] { return page().model().report().has_value(); });
}

void ChangesFixture::keepAnother(const QString &uin)
{
    start(path());
    QVERIFY(waitFor(u"the memory"_s, [this] { return m_memory->remembering() != nullptr; }));
    const QSignalSpy kept(m_memory->remembering(), &Remembering::kept);
    search();
    QVERIFY(waitFor(u"what is kept"_s, [&kept] { return !kept.isEmpty(); }));
    KeptPlace place = m_memory->remembering()->keptPlace({.region = u"ap-seoul"_s});
    place.uin = uin;
    QList<Image> images;
    for (const ImageNumber number : m_window->catalog().store().numbers())
        images.append(comparable(m_window->catalog().store().at(number)));
    end();
    m_addedId = images.takeFirst().imageId;
    images.first().imageState = u"SYNCING"_s;
    images.append({.imageId = u"img-0000gone"_s, .imageName = u"golden"_s});
    const auto memory = ImageMemory::open(path());
    QVERIFY(memory);
    const Result<qint64> run = (*memory)->addRun(QDateTime::currentDateTimeUtc());
    QVERIFY(run);
    QVERIFY((*memory)->keep(*run, place, images));
}

void ChangesFixture::startWithChanges()
{
    keepAnother();
    start(path());
    search();
}

QStringList ChangesFixture::kinds() const
{
    QStringList kinds;
    for (int row = 0; row < page().model().rowCount(); ++row)
        kinds.append(page().model().index(row, ChangesModel::ChangeColumn).data().toString());
    return kinds;
}

void ChangesFixture::show()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
}

QToolButton *ChangesFixture::button(const QString &text) const
{
    for (QToolButton *each : page().bar().findChildren<QToolButton *>()) {
        if (each->text().startsWith(text) && each->isVisible())
            return each;
    }
    return nullptr;
}
