// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// What was said; the handler of Qt is a function and has no object.
QStringList said;

void hear(QAccessibleEvent *event)
{
    const QAccessibleInterface *source = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && source &&
        source->role() == QAccessible::Notification)
        said.append(source->text(QAccessible::Name));
}

} // namespace

/// What a screen reader says of what happens while the keyboard is elsewhere.
class AnnouncementsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void saysThatItLoadsAndWhatCame();
    void saysAFailureOnce();
    void saysWhyThereAreNoRows();
    void saysWhatAFacetLeft();
    void saysWhatWasCopied();
    void saysHowAnExportEnds();
    void theFindBoxDescribesWhatItFinds();
    void facetsHaveNoMarkup();

private:
    [[nodiscard]] static qsizetype countOf(const QString &part) { return said.filter(part).size(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void AnnouncementsTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(hear);
}

void AnnouncementsTest::cleanupTestCase()
{
    QAccessible::installUpdateHandler(nullptr);
}

void AnnouncementsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    said.clear();
    QVERIFY(m_fixture->search());
}

void AnnouncementsTest::cleanup()
{
    m_fixture.reset();
}

void AnnouncementsTest::saysThatItLoadsAndWhatCame()
{
    QCOMPARE(countOf(u"Loading 18 regions…"_s), 1);
    QCOMPARE(countOf(m_fixture->status()), 1);
    QVERIFY(said.indexOf(u"Loading 18 regions…"_s) < said.indexOf(m_fixture->status()));
}

void AnnouncementsTest::saysAFailureOnce()
{
    QCOMPARE(countOf(u"could not be read"_s), 1);
    // Its details are no other message.
    said.clear();
    auto *banner = m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(clickNamed(*banner, u"Details"_s));
    QVERIFY(clickNamed(*banner, u"Less"_s));
    QCOMPARE(said, QStringList());
}

void AnnouncementsTest::saysWhyThereAreNoRows()
{
    said.clear();
    m_fixture->child<QLineEdit>(u"findEdit"_s)->setText(u"qqqqqq"_s);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(u"Nothing found in the loaded rows. "_s), 1, longestWait);
    m_fixture->child<QLineEdit>(u"findEdit"_s)->setText(u"qqqqqqq"_s);
    QCoreApplication::processEvents();
    QCOMPARE(said.size(), 1);
    // It is news again after there were rows.
    m_fixture->child<QLineEdit>(u"findEdit"_s)->clear();
    m_fixture->child<QLineEdit>(u"findEdit"_s)->setText(u"qqqqqq"_s);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 2, longestWait);
}

void AnnouncementsTest::saysWhatAFacetLeft()
{
    said.clear();
    const auto *strip = m_fixture->child<QWidget>(u"facetStrip"_s);
    QAbstractButton *value = nullptr;
    for (auto *button : strip->findChildren<QAbstractButton *>()) {
        if (!value && button->isVisible() && button->objectName().startsWith("facet-"_L1))
            value = button;
    }
    QVERIFY(value);
    QTest::mouseClick(value, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(u" loaded"_s), 1, longestWait);
    QCOMPARE(said.size(), 1);
    const QString rows = QLocale().toString(m_fixture->window().model().rowCount());
    QVERIFY2(said.constFirst().startsWith(rows), qPrintable(said.constFirst()));
}

void AnnouncementsTest::saysWhatWasCopied()
{
    clickCell(m_fixture->view(), 2, 0);
    said.clear();
    QVERIFY(clickNamed(m_fixture->window(), u"Copy the image ID"_s));
    QCOMPARE(said, QStringList {u"Image ID copied"_s});
    QTest::keyClick(&m_fixture->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCoreApplication::processEvents(); // the clipboard has told by now, too
    QCOMPARE(said, (QStringList {u"Image ID copied"_s, u"1 row copied"_s}));
    QVERIFY(visibleText(m_fixture->window()).contains("1 row copied"_L1));
}

void AnnouncementsTest::saysHowAnExportEnds()
{
    clickCell(m_fixture->view(), 3, 0);
    said.clear();
    ExportSteps steps(m_fixture->window());
    QVERIFY(steps.open());
    QVERIFY(steps.goOn());
    QVERIFY(steps.save(m_fixture->inFolder(u"one.csv"_s)));
    QVERIFY(steps.waitUntilOver());
    QCOMPARE(countOf(u"Exporting 1 image"_s), 1);
    QCOMPARE(countOf(u"Exported 1 image"_s), 1);
}

void AnnouncementsTest::theFindBoxDescribesWhatItFinds()
{
    auto *edit = m_fixture->child<QLineEdit>(u"findEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"web"_s);
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(edit);
    QVERIFY(spoken->text(QAccessible::Description).contains(" loaded"_L1));
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
