// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixformat.h"

#include "export/csvreader.h"
#include "export/tablecells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

MatrixEntry there(const QString &id, CellState state = CellState::Current)
{
    return {.state = state,
            .imageId = id,
            .createdTime = u"2026-11-02T09:00:00Z"_s,
            .imageState = u"NORMAL"_s};
}

MatrixEntry gap(CellState state)
{
    return {.state = state};
}

MatrixLine line(const QString &name, const QString &id)
{
    MatrixEntry behind = there(id + u"-b"_s, CellState::Behind);
    behind.daysBehind = 7;
    behind.others = {u"img-other1"_s, u"img-other2"_s};
    MatrixEntry copying = there(id + u"-c"_s, CellState::UnderWay);
    copying.percent = 60;
    return {.name = name,
            .architecture = u"x86_64"_s,
            .imageType = u"PRIVATE_IMAGE"_s,
            .group = u"name"_s,
            .newest = id,
            .createdTime = u"2026-11-02T09:00:00Z"_s,
            .account = u"100000000001"_s,
            .entries = {there(id), behind, copying, gap(CellState::Missing),
                        gap(CellState::Unknown)}};
}

/// What a stranger wrote into names.
QStringList hostileNames()
{
    return {u"web-api"_s,
            u"=HYPERLINK(\"http://x\")"_s,
            u"a\n# \"b\" = \"c\"\n---\n- d: e"_s,
            u"${file(\"/etc/passwd\")} %{ if true } $${x}"_s,
            u"\"quoted\" and 'single' \\ back"_s,
            u"a | b | <b>c</b> `d` [e](f)"_s,
            u"no"_s,
            u"결제-게이트웨이 \U0001F600"_s,
            u"line\u2028separator\u0085next\u202Eturned\uFEFF"_s,
            u"bell\u0007 escape\u001B[31m null"_s,
            u"caf\u00E9"_s, // as Linux types it, and as a Mac does
            u"cafe\u0301"_s};
}

MatrixTable exampleTable()
{
    MatrixTable table = {
            .asOf = QDateTime(QDate(2026, 11, 27), QTime(10, 21), QTimeZone::utc()),
            .places = {{.region = u"ap-seoul"_s},
                       {.region = u"ap-guangzhou"_s},
                       {.region = u"ap-shanghai"_s},
                       {.region = u"ap-tokyo"_s},
                       {.region = u"na-ashburn"_s}},
            .unread = {{{.region = u"na-ashburn"_s},
                        {u"InternalError"_s, u"It broke.\n}\u2028\"x\" = 1 # \u202E"_s}}}};
    int number = 0;
    for (const QString &name : hostileNames())
        table.lines.append(line(name, u"img-%1"_s.arg(++number)));
    // Two of one name, and one without any.
    table.lines.append(line(u"web-api"_s, u"img-%1"_s.arg(++number)));
    table.lines.append(line(u"web-api"_s, u"img-%1"_s.arg(++number)));
    return table;
}

/// What the reader should say of the table.
QJsonArray expected(const MatrixTable &table, MatrixFormat format)
{
    const bool saysGaps = format == MatrixFormat::Csv || format == MatrixFormat::Json ||
                          format == MatrixFormat::Flat || format == MatrixFormat::Markdown;
    QJsonArray array;
    for (const MatrixLine &line : table.lines) {
        QJsonObject regions;
        for (qsizetype place = 0; place < table.places.size(); ++place) {
            const MatrixEntry &entry = line.entries[place];
            const QString region = table.places[place].region;
            const bool isLeftOut =
                    format == MatrixFormat::Packer &&
                    (entry.state == CellState::UnderWay || entry.state == CellState::Failed);
            if (!entry.imageId.isEmpty() && !isLeftOut)
                regions.insert(region, entry.imageId);
            else if (saysGaps)
                regions.insert(region, stateWord(entry.state));
            else if (format != MatrixFormat::Packer)
                regions.insert(region, QJsonValue::Null);
        }
        const QString name = format == MatrixFormat::Csv ? guardFormula(line.name) : line.name;
        array.append(QJsonArray {format == MatrixFormat::Packer ? QJsonValue() : name, regions});
    }
    return array;
}

} // namespace

class MatrixFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void strangersReadThem_data();
    void strangersReadThem();
    void terraformReadsThem_data();
    void terraformReadsThem();
    void guardsFormulas();
    void csvCountsWhatIsKnownAndNot();
    void jsonIsAsDescribed();
    void saysWhyThereIsAGap();
    void packerHasNothingThatCannotBeUsed();
    void packerHasALineForEachAccount();
    void eachFormatSaysAllOfAnImage();
    void tellsUnknownFromMissing();
    void writesNothingOfNothing_data();
    void writesNothingOfNothing();
    void knowsFormats();

private:
    [[nodiscard]] QString write(const MatrixTable &table, MatrixFormat format)
    {
        const QString path = m_folder.filePath(u"matrix."_s + matrixFormatSuffix(format));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(matrixFile(table, format));
        return path;
    }

    QTemporaryDir m_folder;
};

void MatrixFileTest::strangersReadThem_data()
{
    QTest::addColumn<MatrixFormat>("format");
    for (const MatrixFormat format : allMatrixFormats())
        QTest::addRow("%s", matrixFormatWord(format).data()) << format;
}

void MatrixFileTest::strangersReadThem()
{
    QFETCH(MatrixFormat, format);
    const MatrixTable table = exampleTable();
    QProcess python;
    python.start(u"python3"_s,
                 {QStringLiteral(CVM_READMATRIX), matrixFormatWord(format), write(table, format)});
    QVERIFY2(python.waitForFinished(-1), qPrintable(python.errorString()));
    QCOMPARE(QString::fromUtf8(python.readAllStandardError()), QString());
    const QJsonArray read = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QJsonArray wanted = expected(table, format);
    if (format == MatrixFormat::Markdown) {
        // Cells are on one line, of which the ends are not seen.
        QCOMPARE(read.size(), wanted.size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QCOMPARE(read[i].toArray()[1], wanted[i].toArray()[1]);
        return;
    }
    for (qsizetype i = 0; i < std::max(read.size(), wanted.size()); ++i)
        QCOMPARE(read[i], wanted[i]);
}

void MatrixFileTest::terraformReadsThem_data()
{
    QTest::addColumn<MatrixFormat>("format");
    QTest::newRow("locals") << MatrixFormat::Hcl;
    QTest::newRow("variables") << MatrixFormat::Tfvars;
}

void MatrixFileTest::terraformReadsThem()
{
    const QString terraform = QStandardPaths::findExecutable(u"terraform"_s);
    if (terraform.isEmpty())
        QSKIP("There is no terraform, which no distribution has; readmatrix.py reads the same.");
    QFETCH(MatrixFormat, format);
    QProcess process;
    process.start(terraform, {u"fmt"_s, u"-check"_s, write(exampleTable(), format)});
    QVERIFY2(process.waitForFinished(-1), qPrintable(process.errorString()));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void MatrixFileTest::guardsFormulas()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"=1+1"_s, u"img-1"_s)};
    QVERIFY(matrixFile(table, MatrixFormat::Csv).contains("\r\n'=1+1,"));
    QVERIFY(matrixFile(table, MatrixFormat::Csv, false).contains("\r\n=1+1,"));
}

void MatrixFileTest::csvCountsWhatIsKnownAndNot()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    table.lines[0].entries[0] = gap(CellState::Unknown);
    const QList<QStringList> csv = readCsv(matrixFile(table, MatrixFormat::Csv));
    const auto cell = [&csv](const QString &column) {
        return csv[1][csv[0].indexOf(column)];
    };
    QCOMPARE(cell(u"unread"_s), u"na-ashburn: InternalError"_s);
    QCOMPARE(cell(u"missing"_s), u"1"_s);
    QCOMPARE(cell(u"unknown"_s), u"2"_s);
    QCOMPARE(cell(u"behind"_s), u"1"_s);
}

void MatrixFileTest::jsonIsAsDescribed()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    const QJsonObject json =
            QJsonDocument::fromJson(matrixFile(table, MatrixFormat::Json)).object();
    QCOMPARE(json["asOf"_L1], QJsonValue(u"2026-11-27T10:21:00Z"_s));
    QCOMPARE(json["regions"_L1].toArray().size(), 5);
    const QJsonObject unread = json["unread"_L1][0].toObject();
    QCOMPARE(unread["region"_L1], QJsonValue(u"na-ashburn"_s));
    QCOMPARE(unread["code"_L1], QJsonValue(u"InternalError"_s));
    QCOMPARE(unread["message"_L1], QJsonValue(table.unread[0].reason.message));
    const QJsonObject image = json["images"_L1][0].toObject();
    QCOMPARE(image.keys(), QStringList({u"account"_s, u"architecture"_s, u"group"_s, u"name"_s,
                                        u"newest"_s, u"regions"_s, u"type"_s}));
    const QJsonObject regions = image["regions"_L1].toObject();
    QCOMPARE(
            regions["ap-guangzhou"_L1],
            QJsonValue(QJsonObject {{u"id"_s, u"img-1-b"_s},
                                    {u"created"_s, u"2026-11-02T09:00:00Z"_s},
                                    {u"state"_s, u"NORMAL"_s},
                                    {u"status"_s, u"behind"_s},
                                    {u"others"_s, QJsonArray {u"img-other1"_s, u"img-other2"_s}}}));
    QVERIFY(regions["ap-tokyo"_L1].isNull());
    QCOMPARE(regions["na-ashburn"_L1], QJsonValue(QJsonObject {{u"status"_s, u"unknown"_s}}));
}

void MatrixFileTest::saysWhyThereIsAGap()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    for (const MatrixFormat format :
         {MatrixFormat::Yaml, MatrixFormat::Hcl, MatrixFormat::Tfvars}) {
        const QString text = QString::fromUtf8(matrixFile(table, format));
        static const QRegularExpression missing(u"null +# missing\n"_s);
        static const QRegularExpression unknown(
                u"null +# unknown: the region is not read whole\n"_s);
        QVERIFY(text.contains(missing));
        QVERIFY(text.contains(unknown));
        QVERIFY(text.contains("# behind by 7 days\n"_L1));
        QVERIFY(text.contains("# copying, 60 %\n"_L1));
        QVERIFY(text.contains("# Not read whole: na-ashburn, InternalError: It broke."_L1));
        QVERIFY(text.contains("\"ap-tokyo\""_L1));
        QVERIFY(text.contains("100000000001"_L1));
    }
    const QString packer = QString::fromUtf8(matrixFile(table, MatrixFormat::Packer));
    QVERIFY(packer.contains("missing: ap-tokyo; unknown: na-ashburn; behind: ap-guangzhou; "
                            "left out, copying: ap-shanghai\n"_L1));
    QVERIFY2(!packer.contains("ap-shanghai:"_L1), "Nothing can be made of a copy under way.");
}

/// Also where nobody knows whether there is a better one.
void MatrixFileTest::packerHasNothingThatCannotBeUsed()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    MatrixEntry &unknown = table.lines[0].entries[4];
    unknown = there(u"img-9"_s, CellState::Unknown);
    QVERIFY(matrixFile(table, MatrixFormat::Packer).contains("na-ashburn:img-9"));
    for (const QString &state : {u"CREATEFAILED"_s, u"SYNCING"_s}) {
        unknown.imageState = state;
        const QByteArray packer = matrixFile(table, MatrixFormat::Packer);
        QVERIFY(!packer.contains("img-9"));
        QVERIFY(packer.contains("unknown: na-ashburn"));
    }
}

/// region:id is of one account; a region with another colon before it is none.
void MatrixFileTest::packerHasALineForEachAccount()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    for (qsizetype place = 0; place < table.places.size(); ++place)
        table.places[place].profile = place < 2 ? u"sdk:prod"_s : u"sdk:test"_s;
    table.unread[0].place = table.places[4];
    const QString packer = QString::fromUtf8(matrixFile(table, MatrixFormat::Packer));
    QVERIFY2(packer.contains(
                     "# web, x86_64, created 2026-11-02T09:00:00Z, account 100000000001, profile "
                     "sdk:prod; behind: ap-guangzhou\nap-seoul:img-1,ap-guangzhou:img-1-b\n"
                     "# web, x86_64, created 2026-11-02T09:00:00Z, account 100000000001, profile "
                     "sdk:test; missing: ap-tokyo; unknown: na-ashburn; left out, copying: "
                     "ap-shanghai\n\n"_L1),
             qPrintable(packer));
}

/// Name, architecture, account, when it was made, as of when, and which regions failed.
void MatrixFileTest::eachFormatSaysAllOfAnImage()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web-api"_s, u"img-1"_s)};
    for (const MatrixFormat format : allMatrixFormats()) {
        const QString text = QString::fromUtf8(matrixFile(table, format));
        for (const QString &part :
             {u"web-api"_s, u"x86_64"_s, u"100000000001"_s, u"2026-11-02T09:00:00Z"_s,
              u"2026-11-27T10:21:00Z"_s, u"na-ashburn"_s, u"InternalError"_s})
            QVERIFY2(text.contains(part), qPrintable(matrixFormatWord(format) + u": "_s + part));
    }
}

void MatrixFileTest::tellsUnknownFromMissing()
{
    MatrixTable table = exampleTable();
    table.lines = {line(u"web"_s, u"img-1"_s)};
    for (const MatrixFormat format : allMatrixFormats()) {
        MatrixTable other = table;
        other.lines[0].entries[4] = gap(CellState::Missing);
        QVERIFY2(matrixFile(table, format) != matrixFile(other, format),
                 matrixFormatWord(format).data());
    }
}

void MatrixFileTest::writesNothingOfNothing_data()
{
    strangersReadThem_data();
}

void MatrixFileTest::writesNothingOfNothing()
{
    QFETCH(MatrixFormat, format);
    MatrixTable table = exampleTable();
    table.lines.clear();
    QProcess python;
    python.start(u"python3"_s,
                 {QStringLiteral(CVM_READMATRIX), matrixFormatWord(format), write(table, format)});
    QVERIFY(python.waitForFinished(-1));
    QCOMPARE(QString::fromUtf8(python.readAllStandardError()), QString());
    QCOMPARE(python.readAllStandardOutput(), "[]"_ba);
}

void MatrixFileTest::knowsFormats()
{
    for (const MatrixFormat format : allMatrixFormats()) {
        QCOMPARE(*parseMatrixFormat(matrixFormatWord(format)), format);
        QVERIFY(!matrixFormatName(format).isEmpty());
    }
    QVERIFY(!parseMatrixFormat(u"xml"_s));
    QCOMPARE(matrixFormatOfFile(u"a/b.TF"_s), MatrixFormat::Hcl);
    QCOMPARE(matrixFormatOfFile(u"b.json"_s), MatrixFormat::Json);
    QCOMPARE(matrixFormatOfFile(u"b.yml"_s), MatrixFormat::Yaml);
    QVERIFY(!matrixFormatOfFile(u"-"_s));
}

QTEST_GUILESS_MAIN(MatrixFileTest)
#include "tst_matrixfile.moc"
