// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memoryfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/details/detailpane.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;

void MemoryFixture::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"memory.sqlite"_s);
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_places = {.home = m_folder->path(),
                .systemFolder = m_folder->filePath(u"etc"_s),
                .profilesPath = m_folder->filePath(u"profiles.json"_s)};
}

void MemoryFixture::end()
{
    if (m_window)
        m_window->close();
    delete m_dialog;
    m_settingsFlow.reset();
    m_numbers.reset();
    m_accounts.reset();
    m_history.reset();
    m_memory.reset();
    m_session.reset();
    m_window.reset();
}

void MemoryFixture::start(const QString &path, MemoryFlow::Use use, const QStringList &arguments)
{
    const Result<CommandLine> line = parseCommandLine(QStringList {u"program"_s} + arguments);
    QVERIFY(line);
    begin(path, use, *line);
    QVERIFY(waitFor(u"the window"_s, [this] {
        return m_window->isVisible() && !m_window->catalog().places().isEmpty();
    }));
}

void MemoryFixture::begin(const QString &path, MemoryFlow::Use use, const CommandLine &line)
{
    end();
    m_kept = 0;
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, m_places, m_secrets);
    m_memory = std::make_unique<MemoryFlow>(*m_window, *m_session, *m_settings, path, use);
    connect(m_memory.get(), &MemoryFlow::kept, this, [this] { ++m_kept; });
    m_history = std::make_unique<HistoryFlow>(*m_window->findChild<DetailPane *>(), *m_memory);
    m_accounts =
            std::make_unique<AccountFlow>(*m_window, *m_session, m_places, m_secrets, *m_settings);
    m_numbers = std::make_unique<AccountNumbers>(*m_memory, *m_session, m_accounts->finder());
    m_settingsFlow = std::make_unique<SettingsFlow>(*m_window, *m_session, *m_accounts, m_secrets,
                                                    *m_settings);
    connect(m_settingsFlow.get(), &SettingsFlow::dialogOpening, m_memory.get(), &MemoryFlow::serve);
    m_accounts->start(line);
}

bool MemoryFixture::isKept()
{
    m_window->catalog().loadAll();
    return waitFor(u"results to be kept"_s, [this] { return m_kept >= 2; });
}

bool MemoryFixture::hasKeptRows() const
{
    const ImageStore &store = m_window->catalog().store();
    for (const ImageNumber number : store.numbers()) {
        if (store.isKept(number))
            return true;
    }
    return false;
}

void MemoryFixture::openSettings()
{
    m_settingsFlow->open(SettingsDialog::Page::Memory);
    m_dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(m_dialog);
}

void MemoryFixture::keepOfKey(const QString &uin)
{
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexample\nsecret_key = example\n");
    file.close();
    const KeptAsker asker = {.account = u"sdk:default"_s, .language = u"en-US"_s};
    const Place seoul = {.region = u"ap-seoul"_s};
    const auto memory = ImageMemory::open(m_path).value();
    const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc().addDays(-1)).value();
    KeptPlace place = keptPlaceOf(seoul, {}, {asker});
    place.uin = uin;
    QVERIFY(memory->keep(run, place,
                         {{.imageId = u"img-a"_s, .imageName = u"a"_s},
                          {.imageId = u"img-b"_s, .imageName = u"b"_s}}));
}

QString MemoryFixture::status() const
{
    return findNamed<QLabel>(*m_window, u"Status"_s)->text();
}
