// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "rememberingfixture.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

void RememberingFixture::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_accounts.setUin(u"100000000001"_s);
}

void RememberingFixture::end()
{
    m_remembering.reset();
    m_memory.reset();
    m_catalog.reset();
}

void RememberingFixture::start(const KeptAsker &asker)
{
    end();
    m_kept.clear();
    m_failures.clear();
    m_catalog = std::make_unique<ImageCatalog>();
    m_source = std::make_unique<FakeImageSource>();
    m_catalog->setSource(m_source.get());
    m_memory = std::make_unique<MemoryThread>(m_folder->filePath(u"memory.sqlite"_s));
    m_remembering = std::make_unique<Remembering>(
            Remembering::Parts {*m_catalog, *m_source, *m_memory, m_accounts},
            QList<KeptAsker> {asker}, Retention {});
    connect(m_remembering.get(), &Remembering::kept, this, [this](const Place &place, qint64 run) {
        m_kept.append({place, run});
    });
    connect(m_remembering.get(), &Remembering::failed, this,
            [this](const ApiError &error) { m_failures.append(error); });
}

void RememberingFixture::search(const ImageQuery &query)
{
    QVERIFY(m_catalog->search(query));
    m_catalog->loadAll();
}

bool RememberingFixture::waitForKept(qsizetype count)
{
    return waitFor(u"results to be kept"_s, [&] { return m_kept.size() == count; });
}

bool RememberingFixture::waitForRows(int count)
{
    return waitFor(u"kept images"_s, [&] { return m_catalog->store().count() == count; });
}

/// Until what was asked of it is answered, and what is asked because of that.
bool RememberingFixture::waitForMemory()
{
    for (int round = 0; round < 3; ++round) {
        const auto asked =
                m_memory->ask<QList<KeptRun>>([](ImageMemory &all) { return all.runs(); });
        QSignalSpy finished(asked.get(), &PendingBase::finished);
        if (!finished.wait(longestWait))
            return false;
        QCoreApplication::processEvents(); // what is known already is told, too
    }
    return true;
}

QList<KeptRun> RememberingFixture::runs() const
{
    return ImageMemory::open(m_memory->path()).value()->runs().value();
}

QStringList RememberingFixture::keptIds(const ImageQuery &query) const
{
    const KeptPlace place = keptPlaceOf(m_seoul, query, {{u"app:a"_s, u"en-US"_s}});
    const auto last = ImageMemory::open(m_memory->path()).value()->lastResult(place).value();
    QStringList ids;
    for (const Image &image : last ? last->images : QList<Image>())
        ids.append(image.imageId);
    ids.sort();
    return ids;
}
