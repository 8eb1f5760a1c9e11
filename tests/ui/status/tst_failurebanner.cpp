// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/failurebanner.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/widgets/titledlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

ApiError denied(const QString &region, const QString &requestId = u"request-9"_s)
{
    return {.kind = ApiError::Kind::Service,
            .code = u"UnauthorizedOperation.PermissionDenied"_s,
            .message = u"You may not."_s,
            .requestId = requestId,
            .place = {.region = region}};
}

} // namespace

class FailureBannerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isHiddenWithoutFailures();
    void tellsWhatAndWhatToDo();
    void copiesTheRequestId();
    void hasAMenu();
    void retries();
    void stepsThroughFailures();
    void equalFailuresAreOne();
    void namesTheAccount();
    void isShortUntilDetailsAreAsked();
    void whatHappenedIsWhole_data();
    void whatHappenedIsWhole();
    void whatToDoIsWhole_data();
    void whatToDoIsWhole();
    void closedItStaysAwayUntilAnotherFailure();
    void offersTheRemedy_data();
    void offersTheRemedy();
    void ofACredentialSaysWhatIsWrong();
    void showsTheServicesWordsAsTheyAre();

private:
    std::unique_ptr<FailureBanner> m_banner;
};

void FailureBannerTest::init()
{
    m_banner = std::make_unique<FailureBanner>();
    m_banner->resize(900, 80);
}

void FailureBannerTest::isHiddenWithoutFailures()
{
    QVERIFY(!m_banner->isVisible());
    m_banner->setErrors({denied(u"ap-seoul"_s)});
    QVERIFY(m_banner->isVisible());
    m_banner->setErrors({});
    QVERIFY(!m_banner->isVisible());
}

void FailureBannerTest::tellsWhatAndWhatToDo()
{
    const ApiError error = denied(u"ap-seoul"_s);
    m_banner->setErrors({error});
    QVERIFY(!visibleText(*m_banner).contains("request-9"_L1));
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QCOMPARE(m_banner->focusWidget(), findNamed(*m_banner, u"Less"_s));
    const QString text = visibleText(*m_banner);
    const ErrorText words = explainError(error);
    for (const QString &part : {u"Seoul could not be read"_s, words.what, words.advice, error.code,
                                u"RequestId request-9"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void FailureBannerTest::copiesTheRequestId()
{
    m_banner->setErrors({denied(u"ap-seoul"_s)});
    QVERIFY(!findNamed(*m_banner, u"Copy RequestId"_s));
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QVERIFY(clickNamed(*m_banner, u"Copy RequestId"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"request-9"_s);

    m_banner->setErrors({{.kind = ApiError::Kind::Timeout, .place = {.region = u"ap-seoul"_s}}});
    QVERIFY(!findNamed(*m_banner, u"Copy RequestId"_s));
    QVERIFY(visibleText(*m_banner).contains("Timeout"_L1));
}

void FailureBannerTest::hasAMenu()
{
    const QSignalSpy retried(m_banner.get(), &FailureBanner::retryRequested);
    const QSignalSpy told(m_banner.get(), &FailureBanner::copied);
    m_banner->setErrors({denied(u"ap-seoul"_s)});
    QWidget *button = findNamed(*m_banner, u"Retry"_s);
    const auto choose = [button](const QString &entry) {
        QContextMenuEvent asks(QContextMenuEvent::Keyboard, button->rect().center(),
                               button->mapToGlobal(button->rect().center()));
        QApplication::sendEvent(button, &asks);
        return openedMenu() && clickEntries(*openedMenu(), {entry});
    };
    QVERIFY(choose(u"Copy RequestId"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"request-9"_s);
    QVERIFY(choose(u"Copy Message"_s));
    const QString message = QGuiApplication::clipboard()->text();
    QVERIFY2(message.startsWith("Seoul could not be read: "_L1), qPrintable(message));
    QVERIFY(message.contains("UnauthorizedOperation.PermissionDenied"_L1));
    QVERIFY(message.contains("request-9"_L1));
    QCOMPARE(told.size(), 2);
    QVERIFY(choose(u"Retry"_s));
    QCOMPARE(retried.size(), 1);
}

void FailureBannerTest::retries()
{
    QSignalSpy retried(m_banner.get(), &FailureBanner::retryRequested);
    m_banner->setErrors({denied(u"ap-seoul"_s)});
    QVERIFY(clickNamed(*m_banner, u"Retry"_s));
    QCOMPARE(retried.size(), 1);
    QVERIFY(!findNamed(*m_banner, u"Next failure"_s));
}

void FailureBannerTest::stepsThroughFailures()
{
    ApiError late = denied(u"ap-tokyo"_s, u"second"_s);
    late.code = u"AuthFailure.SignatureExpire"_s;
    m_banner->setErrors({denied(u"ap-seoul"_s, u"first"_s), late});
    QVERIFY(visibleText(*m_banner).contains("Seoul"_L1));
    QVERIFY(clickNamed(*m_banner, u"Next failure"_s));
    QVERIFY(visibleText(*m_banner).contains("Tokyo"_L1));
    QVERIFY(!visibleText(*m_banner).contains("Seoul"_L1));
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QVERIFY(clickNamed(*m_banner, u"Copy RequestId"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"second"_s);
    QVERIFY(clickNamed(*m_banner, u"Next failure"_s));
    QVERIFY(visibleText(*m_banner).contains("Seoul"_L1));
}

void FailureBannerTest::equalFailuresAreOne()
{
    const QString clipboardText = u"first\nsecond"_s;
    m_banner->setErrors({denied(u"ap-seoul"_s, u"first"_s), denied(u"ap-tokyo"_s, u"second"_s)});
    QVERIFY(visibleText(*m_banner).contains("2 regions could not be read:"_L1));
    QVERIFY(!findNamed(*m_banner, u"Next failure"_s));
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QVERIFY(clickNamed(*m_banner, u"Copy 2 RequestIds"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), clipboardText);
    QVERIFY(visibleText(*m_banner).contains("Seoul, Tokyo"_L1));
}

void FailureBannerTest::namesTheAccount()
{
    const auto deniedIn = [](const QString &profile, const QString &region) {
        ApiError error = denied(region);
        error.place.profile = profile;
        return error;
    };
    const auto title = [this] {
        return visibleText(*m_banner).section(u':', 0, 0);
    };
    m_banner->setErrors({deniedIn(u"prod"_s, u"ap-seoul"_s)});
    QCOMPARE(title(), u"prod · Seoul could not be read"_s);
    m_banner->setErrors({deniedIn(u"prod"_s, u"ap-seoul"_s), deniedIn(u"prod"_s, u"ap-tokyo"_s)});
    QCOMPARE(title(), u"2 regions of prod could not be read"_s);
    m_banner->setErrors({deniedIn(u"prod"_s, u"ap-seoul"_s), deniedIn(u"prod"_s, u"ap-tokyo"_s),
                         deniedIn(u"dev"_s, u"ap-seoul"_s)});
    QCOMPARE(title(), u"2 regions of the accounts prod, dev could not be read"_s);
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QVERIFY(visibleText(*m_banner).contains(u"prod · Seoul, prod · Tokyo, dev · Seoul"_s));
}

void FailureBannerTest::isShortUntilDetailsAreAsked()
{
    ApiError error = denied(u"ap-seoul"_s);
    m_banner->setErrors({error});
    const int lineHeight = m_banner->heightForWidth(1600);
    const int usualHeight = m_banner->heightForWidth(900);
    QVERIFY(usualHeight < 2 * lineHeight);
    // An unknown code has the service's own words, however long they are.
    error.code = u"NewFamily.NewCode"_s;
    error.message = u"word "_s.repeated(100);
    m_banner->setErrors({error});
    const int cutHeight = m_banner->heightForWidth(900);
    QVERIFY(cutHeight < 2 * lineHeight);
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    m_banner->resize(900, 1000); // in a low window it would scroll
    QTRY_VERIFY_WITH_TIMEOUT(m_banner->heightForWidth(900) > 2 * cutHeight, longestWait);
}

void FailureBannerTest::whatHappenedIsWhole_data()
{
    whatToDoIsWhole_data();
}

void FailureBannerTest::whatHappenedIsWhole()
{
    QFETCH(int, width);
    m_banner->setErrors({denied(u"ap-shenzhen-fsi"_s)});
    m_banner->resize(width, m_banner->heightForWidth(width));
    m_banner->show();
    const auto *label = m_banner->findChild<TitledLabel *>();
    QCOMPARE(label->shownText(label->width()), label->text());
    QVERIFY(label->text().contains(explainError(denied(u"ap-shenzhen-fsi"_s)).what));
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void FailureBannerTest::whatToDoIsWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1200;
    QTest::newRow("usual") << 900;
    QTest::newRow("narrow") << 560;
}

void FailureBannerTest::whatToDoIsWhole()
{
    QFETCH(int, width);
    ApiError error = denied(u"ap-seoul"_s);
    error.code = u"NewFamily.NewCode"_s;
    error.message = u"word "_s.repeated(100);
    m_banner->setErrors({error});
    m_banner->resize(width, m_banner->heightForWidth(width));
    m_banner->show();
    const QString advice = explainError(error).advice;
    QVERIFY(!advice.isEmpty());
    const auto *label = m_banner->findChild<TitledLabel *>();
    const QString shown = label->shownText(label->width());
    QVERIFY2(shown.endsWith(advice), qPrintable(shown));
    QVERIFY2(shown.startsWith(u"Seoul could not be read:"_s), qPrintable(shown));
    QVERIFY(shown.contains(u'…'));
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void FailureBannerTest::closedItStaysAwayUntilAnotherFailure()
{
    const ApiError seoul = denied(u"ap-seoul"_s);
    const ApiError tokyo = denied(u"ap-tokyo"_s);
    m_banner->setErrors({seoul, tokyo});
    QVERIFY(clickNamed(*m_banner, u"Close this message"_s));
    QCOMPARE(visibleText(*m_banner), QString());
    m_banner->setErrors({tokyo});
    QCOMPARE(visibleText(*m_banner), QString());
    m_banner->setErrors({tokyo, denied(u"ap-tokyo"_s, u"another"_s)});
    QVERIFY(visibleText(*m_banner).contains("2 regions"_L1));

    QVERIFY(clickNamed(*m_banner, u"Close this message"_s));
    m_banner->setErrors({});
    m_banner->setErrors({tokyo});
    QVERIFY(visibleText(*m_banner).contains("Tokyo"_L1));
}

void FailureBannerTest::offersTheRemedy_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("button");
    QTest::addColumn<ErrorText::Remedy>("remedy");

    using Kind = ApiError::Kind;
    using Remedy = ErrorText::Remedy;
    const auto service = [](const QString &code) {
        return ApiError {.kind = Kind::Service, .code = code, .place = {.region = u"ap-seoul"_s}};
    };
    QTest::newRow("ids") << ApiError {.kind = Kind::Usage, .field = u"ImageIds"_s}
                         << u"Edit image IDs"_s << Remedy::EditImageIds;
    QTest::newRow("filters") << service(u"InvalidFilter"_s) << u"Edit filters"_s
                             << Remedy::EditFilters;
    QTest::newRow("tags") << service(u"FailedOperation.IllegalTagKey"_s) << u"Edit tags"_s
                          << Remedy::EditTags;
    QTest::newRow("instance type") << service(u"InvalidInstanceType.Malformed"_s)
                                   << u"Edit instance type"_s << Remedy::EditInstanceType;
    QTest::newRow("regions") << service(u"InvalidRegion.NotFound"_s) << u"Choose regions"_s
                             << Remedy::ChooseRegions;
}

void FailureBannerTest::offersTheRemedy()
{
    QFETCH(ApiError, error);
    QFETCH(QString, button);
    QFETCH(ErrorText::Remedy, remedy);
    QSignalSpy asked(m_banner.get(), &FailureBanner::remedyRequested);
    m_banner->setErrors({error});
    QVERIFY(clickNamed(*m_banner, button));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<ErrorText::Remedy>(), remedy);
}

/// The demo cloud is for those who have no account: here it would close the others.
void FailureBannerTest::ofACredentialSaysWhatIsWrong()
{
    const QString message = u"It has expired. Run: tccli auth login --profile old"_s;
    m_banner->setErrors({{.kind = ApiError::Kind::Credentials,
                          .message = message,
                          .place = {.region = u"ap-seoul"_s}}});
    QVERIFY2(visibleText(*m_banner).contains(message), qPrintable(visibleText(*m_banner)));
    QVERIFY(!visibleText(*m_banner).contains("demo cloud"_L1));
}

void FailureBannerTest::showsTheServicesWordsAsTheyAre()
{
    m_banner->setErrors({{.kind = ApiError::Kind::Service,
                          .code = u"NewFamily.NewCode"_s,
                          .message = u"<b>bold</b>"_s,
                          .requestId = u"<i>9</i>"_s,
                          .place = {.region = u"ap-seoul"_s}}});
    QVERIFY(visibleText(*m_banner).contains("<b>bold</b>"_L1));
    QVERIFY(clickNamed(*m_banner, u"Details"_s));
    QVERIFY(visibleText(*m_banner).contains("<i>9</i>"_L1));
    for (const QLabel *label : m_banner->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY2(!label->toolTip().contains("<b>"_L1), qPrintable(label->toolTip()));
    }
}

QTEST_MAIN(FailureBannerTest)
#include "tst_failurebanner.moc"
