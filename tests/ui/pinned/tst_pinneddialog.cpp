// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "support/fakedesktop.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "languages/translations.h"

#include "ui/pinned/pinnedmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
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
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0); // before there is something in it
    table->horizontalHeader()->resizeSection(PinnedModel::File, 333);
    dialog.showReport({.findings = {{.pinned = {.id = u"img-0a1b2c3d"_s}}}, .files = 1});
    dialog.resize(dialog.width() - 50, dialog.height());
    QCOMPARE(table->columnWidth(PinnedModel::File), 333);
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
