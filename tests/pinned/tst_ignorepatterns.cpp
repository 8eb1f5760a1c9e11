// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/ignorepatterns.h"

#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class IgnorePatternsTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesOut_data();
    void leavesOut();
    void isWhatGitDoes_data() { leavesOut_data(); }
    void isWhatGitDoes();
    void theInnerFolderCounts();
    void isQuickWithManyStars();
};

void IgnorePatternsTest::leavesOut_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<QByteArray>("path"); // a folder ends with a slash
    QTest::addColumn<bool>("isLeftOut");

    const auto row = [](const char *name, const QByteArray &patterns, const QByteArray &path,
                        bool isLeftOut) {
        QTest::newRow(name) << patterns << path << isLeftOut;
    };
    row("behind a mark of the encoding", "\xEF\xBB\xBF*.log", "a.log", true);
    row("a name", "a.tf", "a.tf", true);
    row("a name, deeper", "a.tf", "x/y/a.tf", true);
    row("a part of a name", "a.tf", "aa.tf", false);
    row("a star", "*.bak", "x/a.bak", true);
    row("a star does not cross a slash", "x/*.bak", "x/y/a.bak", false);
    row("a star matches nothing, too", "a*b", "ab", true);
    row("a question mark", "a?c", "abc", true);
    row("a question mark is no slash", "a?c", "a/c", false);
    row("a set", "a[b-d].tf", "ac.tf", true);
    row("another set", "a[!b-d].tf", "ac.tf", false);
    row("a bracket in a set", "a[]].tf", "a].tf", true);
    row("a bracket that is open", "a[b", "ab", false);
    row("anchored", "/a.tf", "a.tf", true);
    row("anchored, deeper", "/a.tf", "x/a.tf", false);
    row("a slash in the middle anchors", "x/a.tf", "y/x/a.tf", false);
    row("folders alone, a file", "build/", "build", false);
    row("folders alone", "build/", "build/", true);
    row("folders alone, deeper", "build/", "x/build/", true);
    row("two stars in front", "**/a.tf", "x/y/a.tf", true);
    row("two stars in front, here", "**/a.tf", "a.tf", true);
    row("two stars behind", "x/**", "x/y/z", true);
    row("two stars behind, not the folder itself", "x/**", "x/", false);
    row("two stars between", "a/**/b", "a/x/y/b", true);
    row("two stars between nothing", "a/**/b", "a/b", true);
    row("two stars in a name are one", "a**b", "a/b", false);
    row("negated", "*.tf\n!a.tf", "a.tf", false);
    row("negated, another", "*.tf\n!a.tf", "b.tf", true);
    row("negated before", "!a.tf\n*.tf", "a.tf", true);
    row("a comment", "#a", "#a", false);
    row("an escaped hash", "\\#a", "#a", true);
    row("an escaped exclamation mark", "\\!a", "!a", true);
    row("blanks at the end", "a.tf   ", "a.tf", true);
    row("an escaped blank at the end", "a\\ ", "a ", true);
    row("a line end of Windows", "a.tf\r\n", "a.tf", true);
    row("an empty line", "\n\n", "a", false);
    row("a name of another script", "결제*", "결제-v3", true);
}

void IgnorePatternsTest::leavesOut()
{
    QFETCH(QByteArray, patterns);
    QFETCH(QByteArray, path);
    QFETCH(bool, isLeftOut);
    const bool isFolder = path.endsWith('/');
    if (isFolder)
        path.chop(1);
    const IgnorePatterns ignore({}, "/repo", {patterns});
    QCOMPARE(ignore.leavesOut("/repo/" + path, isFolder), isLeftOut);
}

void IgnorePatternsTest::isWhatGitDoes()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("There is no git here.");
    QFETCH(QByteArray, patterns);
    QFETCH(QByteArray, path);
    QFETCH(bool, isLeftOut);
    QTemporaryDir folder;
    const auto run = [&folder](const QStringList &arguments) {
        QProcess git;
        git.setWorkingDirectory(folder.path());
        git.start(u"git"_s, QStringList {u"-c"_s, u"core.excludesFile="_s} + arguments);
        return git.waitForFinished(longestWait) ? git.exitCode() : -1;
    };
    QCOMPARE(run({u"init"_s, u"-q"_s}), 0);
    QFile file(folder.filePath(u".gitignore"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(patterns);
    file.close();
    if (path.endsWith('/')) {
        path.chop(1);
        QVERIFY(QDir().mkpath(folder.filePath(QString::fromUtf8(path))));
    }
    QCOMPARE(run({u"check-ignore"_s, u"-q"_s, u"--no-index"_s, QString::fromUtf8(path)}),
             isLeftOut ? 0 : 1);
}

void IgnorePatternsTest::theInnerFolderCounts()
{
    const IgnorePatterns outer({}, "/repo", {"*.tf\n/x.json"});
    const IgnorePatterns inner(outer, "/repo/a", {"!keep.tf", "/only.yml"});
    QVERIFY(inner.leavesOut("/repo/a/b.tf", false));
    QVERIFY(!inner.leavesOut("/repo/a/keep.tf", false));
    QVERIFY(inner.leavesOut("/repo/a/only.yml", false));
    QVERIFY(!inner.leavesOut("/repo/a/b/only.yml", false));
    QVERIFY(!inner.leavesOut("/repo/a/x.json", false));
    QVERIFY(!outer.leavesOut("/repo/only.yml", false));
}

void IgnorePatternsTest::isQuickWithManyStars()
{
    // With a way back for each star this would take longer than anybody waits.
    QVERIFY(!matchesGlob("*a*a*a*a*a*a*a*a*a*a*a*a*b", QByteArray(60, 'a')));
}

QTEST_GUILESS_MAIN(IgnorePatternsTest)
#include "tst_ignorepatterns.moc"
