// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"
#include "ui/narrow/facetbutton.h"
#include "ui/widgets/announcer.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What a screen reader says of what happens while the keyboard is elsewhere. How it comes to hear
/// it is tested from outside, over AT-SPI.
class AnnouncementsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysThatItLoadsAndWhatCame();
    void saysOnceThatNothingIsLeft();
    void saysAFailureOnce();
    void saysWhatWasCopied();
    void saysOnceWhatAFacetLeaves();
    void facetsHaveNoMarkup();

private:
    [[nodiscard]] qsizetype countOf(const QString &part) const
    {
        return m_said.filter(part).size();
    }

    QStringList m_said;
    std::unique_ptr<WindowFixture> m_fixture;
};

void AnnouncementsTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void AnnouncementsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    m_said.clear();
    connect(m_fixture->window().findChild<Announcer *>(), &Announcer::said, this,
            [this](const QString &text) { m_said.append(text); });
    QVERIFY(m_fixture->search());
}

void AnnouncementsTest::cleanup()
{
    m_fixture.reset();
}

void AnnouncementsTest::saysThatItLoadsAndWhatCame()
{
    QCOMPARE(countOf(u"Loading 18 regions…"_s), 1);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(m_fixture->status()), 1, longestWait);
    QVERIFY(m_said.indexOf(u"Loading 18 regions…"_s) < m_said.indexOf(m_fixture->status()));
}

/// Nothing is left, so page after page is asked for; nobody wants to hear of each.
void AnnouncementsTest::saysOnceThatNothingIsLeft()
{
    QTRY_COMPARE_WITH_TIMEOUT(countOf(m_fixture->status()), 1, longestWait);
    m_said.clear();
    m_fixture->child<QLineEdit>(u"findEdit"_s)->setText(u"qqqqqq"_s);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(u"Nothing found in the loaded rows. "_s), 1, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(m_said.constLast() == m_fixture->status(), longestWait);
    QCOMPARE(countOf(u"Nothing found in the loaded rows. "_s), 1);
}

void AnnouncementsTest::saysAFailureOnce()
{
    QCOMPARE(countOf(u"could not be read"_s), 1);
    // Its details are no other message.
    m_said.clear();
    auto *banner = m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(clickNamed(*banner, u"Details"_s));
    QVERIFY(clickNamed(*banner, u"Less"_s));
    QCOMPARE(countOf(u"could not be read"_s), 0);
}

void AnnouncementsTest::saysWhatWasCopied()
{
    clickCell(m_fixture->view(), 2, 0);
    m_said.clear();
    QVERIFY(clickNamed(m_fixture->window(), u"Copy the image ID"_s));
    QCOMPARE(countOf(u"Image ID copied"_s), 1);
    QTest::keyClick(&m_fixture->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCoreApplication::processEvents(); // the clipboard has told by now, too
    QCOMPARE(countOf(u"Image ID copied"_s), 1);
    QCOMPARE(countOf(u"1 rows copied"_s), 1);
    QVERIFY(visibleText(m_fixture->window()).contains("1 rows copied"_L1));
}

void AnnouncementsTest::saysOnceWhatAFacetLeaves()
{
    const auto *strip = m_fixture->child<QWidget>(u"facetStrip"_s);
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), longestWait);
    const QList<FacetButton *> buttons = strip->findChildren<FacetButton *>();
    m_said.clear();
    FacetButton *first = *std::ranges::find_if(buttons, &QWidget::isVisible);
    QTest::mouseClick(first, Qt::LeftButton);
    const QString rows = QLocale().toString(m_fixture->window().model().rowCount());
    QTRY_COMPARE_WITH_TIMEOUT(countOf(rows + u" of "_s), 1, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(first->isChecked(), longestWait);
    QCOMPARE(countOf(u" loaded"_s), 1);
}

void AnnouncementsTest::facetsHaveNoMarkup()
{
    const auto *strip = m_fixture->child<QWidget>(u"facetStrip"_s);
    for (auto *button : strip->findChildren<QAbstractButton *>()) {
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
        for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description})
            QVERIFY2(!spoken->text(text).contains(u'<'), qPrintable(spoken->text(text)));
    }
}

QTEST_MAIN(AnnouncementsTest)
#include "tst_announcements.moc"
