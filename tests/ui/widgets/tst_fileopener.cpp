// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fileopener.h"

#include "support/fakedesktop.h"
#include "support/waiting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class FileOpenerTest final : public QObject
{
    Q_OBJECT

private slots:
    void opensAlsoWhereNobodyWaitsForIt();
};

/// The opener looks for a program while the dialog is closed that asked for it.
void FileOpenerTest::opensAlsoWhereNobodyWaitsForIt()
{
    const QTemporaryDir folder;
    const QString gate = folder.filePath(u"gate"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(gate).constData(), 0600), 0);
    const FakeDesktop desktop(0, gate);
    auto opener = std::make_unique<FileOpener>();
    opener->open(folder.filePath(u"images.csv"_s));
    const auto isGateOpen = [&gate] { // as long as nobody reads there, nobody can write
        const int end = ::open(QFile::encodeName(gate).constData(), O_WRONLY | O_NONBLOCK);
        return end >= 0 && ::close(end) == 0;
    };
    opener.reset();
    QVERIFY(desktop.opened().isEmpty());
    QVERIFY(waitFor(u"the opener, which waits"_s, isGateOpen));
    QVERIFY(waitFor(u"the file"_s, [&] { return desktop.opened().size() == 1; }));
}

QTEST_GUILESS_MAIN(FileOpenerTest)
#include "tst_fileopener.moc"
