// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "support/windowfixture.h"
#include "ui/accounts/firststart.h"
#include "ui/query/elsewhereflow.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/resultarea.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
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
    void doesNotCallMissingWhatIsUnknown();
    void showsTheFirstStartWithoutASource();
    void leavesTheKeyboardInIt();

private:
    [[nodiscard]] QString middleText()
    {
        return visibleText(*m_fixture->child<QWidget>(u"placeholder"_s));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MessageBar m_bar;
    ImageCatalog m_catalog;
    Narrowing m_narrowing {m_catalog.store()};
    ImageTableModel m_model {m_catalog, m_narrowing};
    ElsewhereFlow m_elsewhere {m_catalog, m_bar, nullptr};
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
                     {{.kind = ApiError::Kind::Usage, .message = u"https_proxy is no proxy."_s}});
    QVERIFY2(middleText().contains("https_proxy is no proxy."_L1), qPrintable(middleText()));
    QVERIFY(!middleText().contains("No credential"_L1));
    // Of several, the message bar says it.
    window.setSource(nullptr, {},
                     {{.kind = ApiError::Kind::Usage}, {.kind = ApiError::Kind::Credentials}});
    QVERIFY(middleText().contains("None of 2 accounts could be opened"_L1));
    // The next cloud has reasons of its own.
    window.setSource(nullptr);
    QCOMPARE(m_fixture->child<QStackedWidget>(u"resultStack"_s)->currentWidget(),
             static_cast<QWidget *>(&window.firstStart()));
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

/// What cannot be read may be what was asked for.
void ResultAreaTest::doesNotCallMissingWhatIsUnknown()
{
    FakeImageSource source;
    MainWindow &window = m_fixture->window();
    window.setSource(&source);
    window.search({.places = placesIn({u"ap-seoul"_s})});
    QTRY_COMPARE_WITH_TIMEOUT(source.openRequests().size(), 1, longestWait);
    source.succeed(source.openRequests().constFirst(), {.totalCount = 2, .unreadable = 2});
    QTRY_VERIFY_WITH_TIMEOUT(middleText().contains("No image could be read"_L1), longestWait);
    QVERIFY(!middleText().contains("has an image"_L1));
    QVERIFY(clickNamed(*m_fixture->child<QWidget>(u"placeholder"_s), u"Search again"_s));
    QTRY_COMPARE_WITH_TIMEOUT(source.openRequests().size(), 1, longestWait);
    source.succeed(source.openRequests().constFirst(), {.totalCount = 0});
    QTRY_VERIFY_WITH_TIMEOUT(middleText().contains("has an image"_L1), longestWait);
    window.setSource(nullptr);
}

void ResultAreaTest::showsTheFirstStartWithoutASource()
{
    QStackedWidget stack;
    auto *placeholder = new Placeholder;
    auto *table = new QWidget;
    auto *first = new QWidget;
    first->setAccessibleName(u"No account was found"_s);
    for (QWidget *page : std::initializer_list<QWidget *> {placeholder, table, first})
        stack.addWidget(page);
    ResultArea area(stack, *table, *placeholder, m_catalog, m_model, m_elsewhere, nullptr);
    QSignalSpy told(&area, &ResultArea::told);
    area.setFaults({{.kind = ApiError::Kind::Credentials}});
    area.update();
    QCOMPARE(stack.currentWidget(), placeholder);
    area.setFirstStart(*first);
    area.update();
    QCOMPARE(stack.currentWidget(), first);
    QCOMPARE(told.takeLast(), QVariantList {u"No account was found"_s});
    area.setFaults({});
    area.update();
    QCOMPARE(stack.currentWidget(), placeholder);
}

void ResultAreaTest::leavesTheKeyboardInIt()
{
    QStackedWidget stack;
    auto *placeholder = new Placeholder;
    auto *table = new QWidget;
    auto *first = new QWidget;
    auto *one = new QPushButton(u"One"_s, first);
    auto *other = new QPushButton(u"Other"_s, first);
    first->setFocusProxy(one);
    for (QWidget *page : std::initializer_list<QWidget *> {placeholder, table, first})
        stack.addWidget(page);
    ResultArea area(stack, *table, *placeholder, m_catalog, m_model, m_elsewhere, nullptr);
    area.setFaults({{.kind = ApiError::Kind::Credentials}});
    stack.show();
    QVERIFY(activate(stack));
    area.update();
    stack.currentWidget()->setFocus();
    area.setFirstStart(*first);
    area.update();
    QCOMPARE(stack.focusWidget(), one);
    other->setFocus();
    area.update();
    QCOMPARE(stack.focusWidget(), other);
}

QTEST_MAIN(ResultAreaTest)
#include "tst_resultarea.moc"
