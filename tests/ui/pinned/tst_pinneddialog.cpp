// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "languages/translations.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

class PinnedDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysItsSummaryInTheLanguage_data();
    void saysItsSummaryInTheLanguage();
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

QTEST_MAIN(PinnedDialogTest)
#include "tst_pinneddialog.moc"
