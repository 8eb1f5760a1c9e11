// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// What stands in the middle of the window while there are no rows.
class ResultAreaTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void saysWhyItIsNotConnected();
    void namesWhatTheCloudWasAsked();

private:
    [[nodiscard]] QString middleText()
    {
        return visibleText(*m_fixture->child<QWidget>(u"placeholder"_s));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void ResultAreaTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void ResultAreaTest::saysWhyItIsNotConnected()
{
    MainWindow &window = m_fixture->window();
    window.setSource(nullptr, {},
                     {.kind = ApiError::Kind::Usage, .message = u"https_proxy is no proxy."_s});
    QVERIFY2(middleText().contains("https_proxy is no proxy."_L1), qPrintable(middleText()));
    QVERIFY(!middleText().contains("No credential"_L1));
    // The next cloud has reasons of its own.
    window.setSource(nullptr);
    QVERIFY2(middleText().contains("No credential"_L1), qPrintable(middleText()));
}

void ResultAreaTest::namesWhatTheCloudWasAsked()
{
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s}),
                                .filters = {{u"platform"_s, {u"Plan 9"_s}}}});
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(
            middleText().contains("No image matches platform: Plan 9 in 2 regions."_L1),
            longestWait);
}

QTEST_MAIN(ResultAreaTest)
#include "tst_resultarea.moc"
