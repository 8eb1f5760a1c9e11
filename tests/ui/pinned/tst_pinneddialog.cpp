// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "support/fakedesktop.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "languages/translations.h"

#include "pinned/report/reportformat.h"
#include "ui/pinned/pinnedmodel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class PinnedDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysItsSummaryInTheLanguage_data();
    void saysItsSummaryInTheLanguage();
    void showsItsColumnsWhole();
    void keepsChosenWidths();
    void showsPathsFromTheFolderOfAll();
    void promisesNoPlaceThatIsNotKnown();
    void countsWhatFailsTheCheck();
    void exportsAndSaysSo();
    void checksWhatIsChosen();
    void takesNothingAwayThatIsDropped_data();
    void takesNothingAwayThatIsDropped();
    void tellsWhatAMapLacks();
    void saysWhichColumnItIsSortedBy();
    void opensTheFile_data();
    void opensTheFile();
};

void PinnedDialogTest::saysItsSummaryInTheLanguage_data()
{
    QTest::addColumn<QString>("summary");

    QTest::newRow("en") << u"3 ids in 2 files: 1 gone, 2 fine."_s;
    QTest::newRow("ko") << u"파일 2개에 ID 3개: 없어짐 1개, 정상 2개."_s;
    QTest::newRow("zh_CN") << u"2 个文件中有 3 个 ID：1 个已消失、2 个正常。"_s;
}

/// The codes of verdicts are for scripts.
void PinnedDialogTest::saysItsSummaryInTheLanguage()
{
    QFETCH(QString, summary);
    const Translations translations(QString::fromLatin1(QTest::currentDataTag()));
    PinnedDialog dialog;
    CheckReport report = {.files = 2};
    for (const Verdict verdict : {Verdict::Gone, Verdict::Ok, Verdict::Ok})
        report.findings.append({.pinned = {.id = u"img-0a1b2c3d"_s}, .verdict = verdict});
    dialog.showReport(report);
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(summary), qPrintable(texts.join(u'\n')));
}

/// Ids are never cut, in the size that the list has at first.
void PinnedDialogTest::showsItsColumnsWhole()
{
    PinnedDialog dialog;
    CheckReport report = {.files = 1};
    Finding finding = {.pinned = {.path = u"/srv/a/path/that/goes/on/and/on/for/long/main.tf"_s,
                                  .line = 1234,
                                  .id = u"img-0a1b2c3d"_s,
                                  .region = u"ap-shenzhen-fsi"_s},
                       .verdict = Verdict::Newer,
                       .image = Image {.imageName = u"a-name-that-goes-on-and-on-2026-11-02"_s},
                       .successor = Successor {.image = {.imageId = u"img-4e5f6g7h"_s}},
                       .isWaived = true};
    report.findings = {finding};
    dialog.showReport(report);
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const auto *table = dialog.findChild<QTableView *>();
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    const QFontMetrics fixed(
            table->model()->index(0, PinnedModel::Id).data(Qt::FontRole).value<QFont>());
    for (const int column : {PinnedModel::Id, PinnedModel::Successor}) {
        const QString id = table->model()->index(0, column).data().toString();
        QVERIFY2(table->columnWidth(column) > fixed.horizontalAdvance(id), qPrintable(id));
    }
    for (const int column : {PinnedModel::VerdictColumn, PinnedModel::Region, PinnedModel::Line}) {
        const QString text = table->model()->index(0, column).data().toString();
        QVERIFY2(table->columnWidth(column) > table->fontMetrics().horizontalAdvance(text),
                 qPrintable(text));
    }
}

/// Somebody who makes a column wider wants it so.
void PinnedDialogTest::keepsChosenWidths()
{
    PinnedDialog dialog;
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    auto *table = dialog.findChild<QTableView *>();
    QHeaderView *header = table->horizontalHeader();
    // Before there is something in it, too, titles are whole, and nothing scrolls.
    QCOMPARE(header->length(), table->viewport()->width());
    for (int column = 0; column < PinnedModel::Message; ++column)
        QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                 qPrintable(QString::number(column)));
    header->resizeSection(PinnedModel::File, 333);
    dialog.showReport({.findings = {{.pinned = {.id = u"img-0a1b2c3d"_s}}}, .files = 1});
    dialog.resize(dialog.width() - 50, dialog.height());
    QCOMPARE(table->columnWidth(PinnedModel::File), 333);
}

void PinnedDialogTest::showsPathsFromTheFolderOfAll()
{
    PinnedDialog dialog;
    CheckReport report = {.files = 2};
    for (const QString &path : {u"/srv/infra/prod/main.tf"_s, u"/srv/infrared.tf"_s})
        report.findings.append({.pinned = {.path = path, .id = u"img-0a1b2c3d"_s}});
    const auto *table = dialog.findChild<QTableView *>();
    const auto shown = [&](const QStringList &checked) {
        dialog.showRunning(checked);
        dialog.showReport(report);
        QStringList paths;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            paths.append(table->model()->index(row, PinnedModel::File).data().toString());
        paths.sort();
        return paths;
    };
    QCOMPARE(shown({u"/srv/infra/prod/main.tf"_s, u"/srv/infrared.tf"_s}),
             QStringList({u"infra/prod/main.tf"_s, u"infrared.tf"_s}));
    // Of folders without one in common they are whole.
    QCOMPARE(shown({u"/srv/infra/prod/main.tf"_s, u"/etc/infrared.tf"_s}),
             QStringList({u"/srv/infra/prod/main.tf"_s, u"/srv/infrared.tf"_s}));
}

/// What is not in the region meant, and maybe in one that was not read.
void PinnedDialogTest::promisesNoPlaceThatIsNotKnown()
{
    PinnedDialog dialog;
    const Finding nowhere = {.pinned = {.line = 1, .id = u"img-0a1b2c3d"_s},
                             .verdict = Verdict::Elsewhere};
    Finding somewhere = nowhere;
    somewhere.pinned.line = 2;
    somewhere.found = {u"ap-seoul"_s};
    dialog.showReport({.findings = {nowhere, somewhere}, .files = 1});
    auto *table = dialog.findChild<QTableView *>();
    table->sortByColumn(PinnedModel::Line, Qt::AscendingOrder);
    const auto word = [table](int row) {
        return table->model()->index(row, PinnedModel::VerdictColumn).data().toString();
    };
    QCOMPARE(word(0), u"Not there"_s);
    QCOMPARE(word(1), u"Elsewhere"_s);
}

/// As the number of a watched list: each thing that a check in a pipeline would fail for.
void PinnedDialogTest::countsWhatFailsTheCheck()
{
    PinnedDialog dialog;
    const Finding gone = {.pinned = {.id = u"img-0a1b2c3d"_s}, .verdict = Verdict::Gone};
    Finding expired = gone;
    expired.verdict = Verdict::Unknown;
    expired.isWaiverExpired = true;
    Finding unknown = gone;
    unknown.verdict = Verdict::Unknown;
    Finding ignored = gone;
    ignored.isWaived = true;
    dialog.showReport({.findings = {gone, expired, unknown, ignored},
                       .files = 1,
                       .failures = usualFailures()});
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const QString text = visibleText(dialog).simplified();
    for (const QString &count : {u"2 wrong"_s, u"1 unknown"_s, u"1 ignored"_s})
        QVERIFY2(text.contains(count), qPrintable(count + u" | "_s + text));
}

void PinnedDialogTest::exportsAndSaysSo()
{
    const QTemporaryDir folder;
    PinnedDialog dialog;
    const CheckReport report = {.findings = {{.pinned = {.id = u"img-0a1b2c3d"_s}}}, .files = 1};
    dialog.showReport(report);
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    QVERIFY(clickNamed(dialog, u"Export…"_s));
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files && chooseFile(*files, folder.filePath(u"ids.json"_s)));
    QFile file(folder.filePath(u"ids.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), writtenReport(report, ReportFormat::Json));
    QVERIFY(visibleText(dialog).contains(u"The check was written to ids.json"_s));
}

void PinnedDialogTest::checksWhatIsChosen()
{
    PinnedDialog dialog;
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"main.tf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSignalSpy checks(&dialog, &PinnedDialog::checkRequested);
    for (const auto &[button, path] : {std::pair(u"Check Files…"_s, file.fileName()),
                                       std::pair(u"Check Folder…"_s, folder.path())}) {
        QVERIFY(clickNamed(dialog, button));
        QPointer<QFileDialog> files = dialog.findChild<QFileDialog *>();
        QVERIFY(files && chooseFile(*files, path));
        QCOMPARE(checks.takeFirst(), QVariantList {QStringList {path}});
        QVERIFY(waitFor(u"the dialog to go"_s, [&files] { return files.isNull(); }));
    }
}

/// Files and the code that an id stands in stay where they are, though they are offered to be
/// moved.
void PinnedDialogTest::takesNothingAwayThatIsDropped_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::addColumn<QString>("text");

    QTest::newRow("a file") << QUrl(u"file:///srv/main.tf"_s) << QString();
    QTest::newRow("a text") << QUrl() << u"image_id = \"img-0a1b2c3d\""_s;
}

void PinnedDialogTest::takesNothingAwayThatIsDropped()
{
    QFETCH(QUrl, file);
    QFETCH(QString, text);
    PinnedDialog dialog;
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const QSignalSpy files(&dialog, &PinnedDialog::checkRequested);
    const QSignalSpy texts(&dialog, &PinnedDialog::textCheckRequested);
    QMimeData data;
    if (text.isEmpty())
        data.setUrls({file});
    else
        data.setText(text);
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    const auto is = [](const QDropEvent &event) {
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    };
    QDragEnterEvent enter({9, 9}, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(enter.proposedAction(), Qt::MoveAction);
    QCoreApplication::sendEvent(&dialog, &enter);
    QCOMPARE(is(enter), Qt::CopyAction);
    QDragMoveEvent move({9, 9}, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&dialog, &move);
    QCOMPARE(is(move), Qt::CopyAction);
    QDropEvent drop({9, 9}, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&dialog, &drop);
    QCOMPARE(is(drop), Qt::CopyAction);
    QCOMPARE(files.size(), text.isEmpty() ? 1 : 0);
    QCOMPARE(texts.size(), text.isEmpty() ? 0 : 1);
}

/// A map has no row of its own: the summary counts it, and the details of each of its ids tell it.
void PinnedDialogTest::tellsWhatAMapLacks()
{
    const Translations translations(u"en"_s);
    PinnedDialog dialog;
    const auto inMap = [](int line) {
        return Finding {
                .pinned = {.path = u"/srv/main.tf"_s, .line = line, .id = u"img-0a1b2c3d"_s},
                .message = u"It is there."_s,
                .image = Image {.imageName = u"web-api"_s}};
    };
    const Finding alone = inMap(9);
    Image missing;
    missing.place.region = u"ap-tokyo"_s;
    const RegionMap map = {.entries = {inMap(1), inMap(2)}, .missing = {missing}};
    dialog.showReport({.findings = {inMap(1), inMap(2), alone}, .maps = {map}, .files = 1});
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    QVERIFY(visibleText(dialog).contains(u"1 map lacks regions that have its images."_s));
    const auto isTold = [&dialog] {
        return visibleText(dialog).contains(
                u"It is there. The map of web-api lacks 1 region that has it: ap-tokyo."_s);
    };
    auto *table = dialog.findChild<QTableView *>();
    table->sortByColumn(PinnedModel::Line, Qt::AscendingOrder);
    for (const auto &[row, expected] : {std::pair(0, true), {1, true}, {2, false}}) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QVERIFY2(isTold() == expected, qPrintable(visibleText(dialog)));
    }
}

void PinnedDialogTest::saysWhichColumnItIsSortedBy()
{
    PinnedDialog dialog;
    dialog.showReport({.findings = {{.pinned = {.id = u"img-0a1b2c3d"_s}}}, .files = 1});
    auto *table = dialog.findChild<QTableView *>();
    const auto spoken = [table](int column) {
        return table->model()
                ->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole)
                .toString();
    };
    QCOMPARE(spoken(PinnedModel::VerdictColumn), u"Verdict, sorted ascending"_s);
    QCOMPARE(spoken(PinnedModel::File), u"File"_s);
    table->sortByColumn(PinnedModel::File, Qt::DescendingOrder);
    QCOMPARE(spoken(PinnedModel::VerdictColumn), u"Verdict"_s);
    QCOMPARE(spoken(PinnedModel::File), u"File, sorted descending"_s);
}

void PinnedDialogTest::opensTheFile_data()
{
    QTest::addColumn<std::optional<int>>("status");
    QTest::addColumn<bool>("isOpened");

    QTest::newRow("by the desktop") << std::optional(0) << true;
    QTest::newRow("no program for the file") << std::optional(3) << false;
    QTest::newRow("no opener") << std::optional<int>() << false;
}

void PinnedDialogTest::opensTheFile()
{
    QFETCH(std::optional<int>, status);
    QFETCH(bool, isOpened);
    PinnedDialog dialog;
    CheckReport report = {.files = 1};
    report.findings = {{.pinned = {.path = u"/srv/main.tf"_s, .line = 7, .id = u"img-0a1b2c3d"_s}}};
    dialog.showReport(report);
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    auto *table = dialog.findChild<QTableView *>();
    table->selectRow(0);
    const FakeDesktop desktop(status);
    emit table->activated(table->model()->index(0, 0));
    if (isOpened) {
        QVERIFY(waitFor(u"the file"_s, [&desktop] { return !desktop.opened().isEmpty(); }));
        QCOMPARE(desktop.opened(), QList {QUrl::fromLocalFile(u"/srv/main.tf"_s)});
        return;
    }
    QVERIFY(waitFor(u"the notice"_s, [&dialog] {
        return std::ranges::any_of(dialog.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text() == "Nothing opens the file."_L1;
        });
    }));
}

QTEST_MAIN(PinnedDialogTest)
#include "tst_pinneddialog.moc"
