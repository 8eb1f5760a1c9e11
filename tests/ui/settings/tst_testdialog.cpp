// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/testdialog.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include "accounts/campolicy.h"
#include "core/errortext.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/announcer.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ApiError refusal = {.kind = ApiError::Kind::Service,
                          .code = u"AuthFailure.SecretIdNotFound"_s,
                          .message = u"The SecretId is not found."_s,
                          .requestId = u"req-7"_s};

RegionTest answered(const QString &region)
{
    return {.region = region,
            .state = RegionTest::State::Answered,
            .isNameFound = true,
            .isConnected = true,
            .isCertificateGood = true,
            .clockSlow = 0s,
            .duration = 120ms};
}

} // namespace

class TestDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isBusyAtFirst();
    void showsWhatComesStepByStep();
    void saysWhatToDoAboutAnError();
    void copiesWhatItShows();
    void saysPlainlyThatItWorksNowhere();
    void copiesThePolicy();
    void canBeCanceledAndBegunAgain();
    void saysOnceHowItEnded();
    void closingCancels_data();
    void closingCancels();
    void showsTextsOfTheServiceAsTheyAre();

private:
    [[nodiscard]] QTableWidget *regions() const
    {
        return findNamed<QTableWidget>(*m_dialog, u"Regions"_s);
    }

    std::unique_ptr<TestDialog> m_dialog;
};

void TestDialogTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

void TestDialogTest::init()
{
    m_dialog = std::make_unique<TestDialog>(u"app:work"_s, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(activate(*m_dialog));
}

void TestDialogTest::isBusyAtFirst()
{
    QVERIFY(visibleText(*m_dialog).contains(u"Asking who this is…"_s));
    QVERIFY(visibleText(*m_dialog).contains("app:work"_L1));
    QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(canClick(*m_dialog, u"Cancel"_s));
    QVERIFY(!regions());
}

void TestDialogTest::showsWhatComesStepByStep()
{
    ConnectionTestReport report = {.profile = u"app:work"_s,
                                   .account = u"100012345678"_s,
                                   .arn = u"qcs::cam::uin/100012345678:uin/100012345678"_s,
                                   .requestId = u"req-1"_s,
                                   .clockSlow = 7s};
    report.regions = {{.region = u"ap-seoul"_s}, {.region = u"ap-tokyo"_s}};
    m_dialog->setReport(report);
    QVERIFY(findNamed(*m_dialog, u"Account: 100012345678"_s));
    QVERIFY(findNamed(*m_dialog, u"This clock: 7 s slow"_s));
    QCOMPARE(regions()->item(0, 1)->text(), u"Waiting"_s);
    QCOMPARE(regions()->item(0, 2)->text(), u"–"_s);
    QVERIFY(visibleText(*m_dialog).contains(u"Asked 0 of 2 regions…"_s));

    report.regions[0] = answered(u"ap-seoul"_s);
    m_dialog->setReport(report);
    QCOMPARE(m_dialog->findChild<QProgressBar *>()->value(), 50);
    QCOMPARE(regions()->item(0, 0)->text(), u"Seoul"_s);
    QCOMPARE(regions()->item(0, 1)->text(), u"Answered"_s);
    QCOMPARE(regions()->item(0, 6)->text(), u"120 ms"_s);

    report.regions[1].state = RegionTest::State::Refused;
    report.regions[1].error = refusal;
    m_dialog->setReport(report);
    m_dialog->setRunning(false);
    QVERIFY(regions()->item(1, 8)->text().startsWith("AuthFailure.SecretIdNotFound: "_L1));
    QVERIFY(visibleText(*m_dialog).contains("It works in 1 of 2 regions."_L1));
    QVERIFY(visibleText(*m_dialog).contains("Tokyo (ap-tokyo): AuthFailure.SecretIdNotFound."_L1));
    QVERIFY(visibleText(*m_dialog).contains("RequestId req-7"_L1));
    QVERIFY(!m_dialog->findChild<QProgressBar *>()->isVisible());
}

void TestDialogTest::saysWhatToDoAboutAnError()
{
    m_dialog->setReport({.profile = u"app:work"_s, .error = refusal});
    m_dialog->setRunning(false);
    const QString text = visibleText(*m_dialog);
    const ErrorText words = explainError(refusal);
    QVERIFY(text.contains(words.what));
    QVERIFY(text.contains(words.advice));
    QVERIFY(text.contains(refusal.message));
    QVERIFY(text.contains(refusal.code));
    QVERIFY(clickNamed(*m_dialog, u"Copy RequestId"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"req-7"_s);
}

void TestDialogTest::copiesWhatItShows()
{
    const QSignalSpy copied(m_dialog.get(), &TestDialog::copied);
    m_dialog->setReport({.profile = u"app:work"_s, .regions = {answered(u"ap-seoul"_s)}});
    m_dialog->setRunning(false);
    QVERIFY(clickNamed(*m_dialog, u"Copy Report"_s));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains("app:work"_L1));
    QVERIFY(text.contains("ap-seoul\tAnswered"_L1));
    QCOMPARE(copied.size(), 1);
    regions()->setFocus();
    regions()->selectAll();
    QTest::keyClick(regions(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("Seoul\tAnswered\tyes"_L1));
}

void TestDialogTest::saysPlainlyThatItWorksNowhere()
{
    RegionTest refused = {.region = u"ap-seoul"_s, .state = RegionTest::State::Refused};
    refused.host = u"cvm.example.com:444"_s;
    m_dialog->setReport({.profile = u"app:work"_s, .regions = {refused}});
    m_dialog->setRunning(false);
    QVERIFY(visibleText(*m_dialog).contains("It works nowhere"_L1));
    const int host = regions()->columnCount() - 2;
    QCOMPARE(regions()->horizontalHeaderItem(host)->text(), u"Host"_s);
    QCOMPARE(regions()->item(0, host)->text(), u"cvm.example.com:444"_s);
    const auto icon = [this] {
        return m_dialog->findChild<QLabel *>()->pixmap().toImage();
    };
    const QImage ofNone = icon();
    m_dialog->setReport({.profile = u"app:work"_s, .regions = {refused, answered(u"ap-tokyo"_s)}});
    QVERIFY(icon() != ofNone); // that of a failure
}

void TestDialogTest::copiesThePolicy()
{
    QCOMPARE(findNamed<QPlainTextEdit>(*m_dialog, u"CAM policy"_s)->toPlainText(),
             camPolicy().trimmed());
    QWidget *button = findNamed(*m_dialog, u"Copy Policy"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), camPolicy());
    // Where a role is assumed, with the permission to do so.
    const QStringList roles = {u"qcs::cam::uin/100000000001:roleName/ImageReader"_s};
    m_dialog->setReport({.profile = u"app:work"_s, .roles = roles});
    QCOMPARE(findNamed<QPlainTextEdit>(*m_dialog, u"CAM policy"_s)->toPlainText(),
             camPolicy(roles).trimmed());
    QVERIFY(visibleText(*m_dialog).contains("and to the role that is assumed"_L1));
    QVERIFY(clickNamed(*m_dialog, u"Copy Policy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), camPolicy(roles));
    m_dialog->setReport({.profile = u"app:work"_s,
                         .roles = roles + QStringList {u"qcs::cam::uin/1:roleName/Other"_s}});
    QVERIFY(visibleText(*m_dialog).contains("and to each role that is assumed"_L1));
}

void TestDialogTest::canBeCanceledAndBegunAgain()
{
    const QSignalSpy canceled(m_dialog.get(), &TestDialog::cancelRequested);
    const QSignalSpy begun(m_dialog.get(), &TestDialog::testRequested);
    QVERIFY(clickNamed(*m_dialog, u"Cancel"_s));
    QCOMPARE(canceled.size(), 1);
    QVERIFY(m_dialog->isVisible());
    m_dialog->setRunning(false);
    QVERIFY(clickNamed(*m_dialog, u"Test Again"_s));
    QCOMPARE(begun.size(), 1);
    QCOMPARE(canceled.size(), 1);
}

/// To a screen reader: it takes its time.
void TestDialogTest::saysOnceHowItEnded()
{
    QSignalSpy said(m_dialog->findChild<Announcer *>(), &Announcer::said);
    ConnectionTestReport report = {.profile = u"app:work"_s, .account = u"100012345678"_s};
    report.regions = {answered(u"ap-seoul"_s), answered(u"ap-tokyo"_s)};
    m_dialog->setReport(report);
    QCOMPARE(said.count(), 0);
    m_dialog->setRunning(false);
    m_dialog->setReport(report);
    QCOMPARE(said.count(), 1);
    QVERIFY(visibleText(*m_dialog).contains(said.constFirst().constFirst().toString()));
    m_dialog->setRunning(true);
    QCOMPARE(said.count(), 2);
}

void TestDialogTest::closingCancels_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<int>("count");

    QTest::newRow("under way") << true << 1;
    QTest::newRow("ended") << false << 0;
}

void TestDialogTest::closingCancels()
{
    QFETCH(bool, isRunning);
    m_dialog->setRunning(isRunning);
    const QSignalSpy canceled(m_dialog.get(), &TestDialog::cancelRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTEST(int(canceled.size()), "count");
}

void TestDialogTest::showsTextsOfTheServiceAsTheyAre()
{
    ApiError error = refusal;
    error.message = u"<b>bold</b> \u202egnp"_s;
    m_dialog->setReport({.error = error});
    m_dialog->setRunning(false);
    const QString text = visibleText(*m_dialog);
    QVERIFY(text.contains(u"<b>bold</b> \ufffdgnp"_s));
}

QTEST_MAIN(TestDialogTest)
#include "tst_testdialog.moc"
