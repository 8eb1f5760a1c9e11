// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exporttarget.h"

#include "export/exportfile.h"
#include "pseudoterminal.h"
#include "support/exampleimages.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const ExportOptions oneColumn {.columns = {ImageColumn::Name}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString pathOf(int descriptor)
{
    return u"/dev/fd/%1"_s.arg(descriptor);
}

/// An image whose name commands a terminal and turns what follows round.
Image commandingImage()
{
    return {.place = {.region = u"ap-seoul"_s}, .imageName = u"a\u001B[2Jb\u202Ec\u009Bd"_s};
}

} // namespace

/// What an export writes to: a file that it may replace, or what it must write to as it is.
class ExportTargetTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRegularFileIsReplaced();
    void aDescriptorIsWrittenWhereItStands_data();
    void aDescriptorIsWrittenWhereItStands();
    void aDescriptorBehindALink();
    void nothingIsOpenThere();
    void aChainOfLinksLeadsToTheFile();
    void aLinkToItselfLeadsNowhere();
    void aReaderThatLeavesIsNoError();
    void aTerminalIsNotCommanded_data();
    void aTerminalIsNotCommanded();
    void aFileIsExact_data();
    void aFileIsExact();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportTargetTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportTargetTest::aRegularFileIsReplaced()
{
    putContent(inFolder(u"a.csv"_s), "old"_ba);
    for (const QString &path : {inFolder(u"a.csv"_s), inFolder(u"new.csv"_s)}) {
        const Result<ExportTarget> target = exportTarget(path);
        QVERIFY(target);
        QVERIFY(target->canBeReplaced());
        QCOMPARE(target->path, path);
    }
}

void ExportTargetTest::aDescriptorIsWrittenWhereItStands_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<QByteArray>("kept");

    QTest::newRow("appending") << O_APPEND << "old\n"_ba;
    QTest::newRow("from its start") << 0 << QByteArray();
}

/// As a shell opens the file for ">>" and, without truncating it, for "1<>".
void ExportTargetTest::aDescriptorIsWrittenWhereItStands()
{
    QFETCH(int, flags);
    QFETCH(QByteArray, kept);
    const QString path = inFolder(u"a.csv"_s);
    putContent(path, "old\n"_ba);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | flags);
    QVERIFY(descriptor >= 0);
    QVERIFY(checkExportPath(pathOf(descriptor)));
    QVERIFY(exportToFile(QList<Image> {{.imageName = u"one"_s}}, oneColumn, pathOf(descriptor)) ==
            ExportOutcome::Complete);
    // It is still open, and goes on where the export has ended.
    QCOMPARE(::write(descriptor, "end\n", 4), 4);
    ::close(descriptor);
    QCOMPARE(contentOf(path), kept + "ImageName\r\none\r\nend\n");
}

void ExportTargetTest::aDescriptorBehindALink()
{
    const QString path = inFolder(u"a.csv"_s);
    putContent(path, "old\n"_ba);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND);
    const QString link = inFolder(u"link"_s);
    QVERIFY(QFile::link(u"/proc/self/fd/%1"_s.arg(descriptor), link));
    QVERIFY(exportToFile(QList<Image>(), oneColumn, link) == ExportOutcome::Complete);
    ::close(descriptor);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(path), "old\nImageName\r\n"_ba);
}

void ExportTargetTest::nothingIsOpenThere()
{
    const Result<void> checked = checkExportPath(u"/dev/fd/987654"_s);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ApiError::Kind::File);
    QCOMPARE(checked.error().message,
             u"/dev/fd/987654 could not be written: Bad file descriptor"_s);
}

void ExportTargetTest::aChainOfLinksLeadsToTheFile()
{
    const QString file = inFolder(u"a.csv"_s);
    putContent(file, "old"_ba);
    QVERIFY(QFile::link(u"a.csv"_s, inFolder(u"first"_s)));
    QVERIFY(QFile::link(inFolder(u"first"_s), inFolder(u"second"_s)));
    QVERIFY(exportToFile(QList<Image>(), oneColumn, inFolder(u"second"_s)) ==
            ExportOutcome::Complete);
    QCOMPARE(contentOf(file), "ImageName\r\n"_ba);
    for (const QString &link : {u"first"_s, u"second"_s})
        QVERIFY(QFileInfo(inFolder(link)).isSymLink());
}

void ExportTargetTest::aLinkToItselfLeadsNowhere()
{
    const QString link = inFolder(u"link"_s);
    QVERIFY(QFile::link(link, link));
    const QString message = link + u" could not be written: Too many levels of symbolic links"_s;
    const Result<void> checked = checkExportPath(link);
    QVERIFY(!checked);
    QCOMPARE(checked.error().message, message);
    const Result<ExportOutcome> written = exportToFile(QList<Image>(), oneColumn, link);
    QVERIFY(!written);
    QCOMPARE(written.error().message, message);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::System | QDir::Hidden),
             QStringList {u"link"_s});
    QVERIFY(QFileInfo(link).isSymLink());
}

void ExportTargetTest::aReaderThatLeavesIsNoError()
{
    // As in the program, where Qt's network sees to it.
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    QVERIFY(exportToFile(QList {bareImage()}, oneColumn, pathOf(ends[1])) ==
            ExportOutcome::ReaderLeft);
    ::close(ends[1]);
}

void ExportTargetTest::aTerminalIsNotCommanded_data()
{
    QTest::addColumn<ExportFormat>("format");

    for (const ExportFormat format : allExportFormats())
        QTest::newRow(qPrintable(formatName(format))) << format;
}

void ExportTargetTest::aTerminalIsNotCommanded()
{
    QFETCH(ExportFormat, format);
    const PseudoTerminal terminal;
    const ExportOptions options {.format = format, .columns = {ImageColumn::Name}};
    QVERIFY(exportToFile(QList {commandingImage()}, options, terminal.path()) ==
            ExportOutcome::Complete);
    const QString seen = QString::fromUtf8(terminal.read());
    QVERIFY2(seen.contains(u'c') && seen.contains(u"[2Jb"_s), qPrintable(seen));
    for (const QChar command : u"\u001B\u009B\u202E"_s)
        QVERIFY2(!seen.contains(command), qPrintable(seen));
}

void ExportTargetTest::aFileIsExact_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("content");

    QTest::newRow("CSV") << ExportFormat::Csv << u"ImageName\r\na\u001B[2Jb\u202Ec\u009Bd\r\n"_s;
    QTest::newRow("TSV") << ExportFormat::Tsv << u"ImageName\na\u001B[2Jb\u202Ec\u009Bd\n"_s;
    QTest::newRow("Markdown") << ExportFormat::Markdown
                              << u"| ImageName |\n| --- |\n| a\u001B\\[2Jb\u202Ec\u009Bd |\n"_s;
}

void ExportTargetTest::aFileIsExact()
{
    QFETCH(ExportFormat, format);
    QFETCH(QString, content);
    const QString path = inFolder(u"a"_s);
    const ExportOptions options {.format = format, .columns = {ImageColumn::Name}};
    QVERIFY(exportToFile(QList {commandingImage()}, options, path) == ExportOutcome::Complete);
    QCOMPARE(contentOf(path), content.toUtf8());
}

QTEST_GUILESS_MAIN(ExportTargetTest)
#include "tst_exporttarget.moc"
