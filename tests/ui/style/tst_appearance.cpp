// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/style/appearance.h"
#include "ui/style/theme.h"

#include <QMenuBar>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Choosing the colors.
class AppearanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theMenuHoldsAtOnce();
    void aNewWindowHasTheSame();
    void followsTheSystemAtFirst();
    void nothingMovesByItself();

private:
    [[nodiscard]] bool choose(const QString &entry)
    {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                            {u"View"_s, u"Color Scheme"_s, entry});
    }
    [[nodiscard]] QAction *entry(const QWidget &window, const QString &text) const
    {
        return findEntry(*window.findChild<QMenuBar *>(u"menuBar"_s),
                         {u"View"_s, u"Color Scheme"_s, text});
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void AppearanceTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void AppearanceTest::cleanup()
{
    m_fixture.reset();
}

void AppearanceTest::theMenuHoldsAtOnce()
{
    const QWidget *viewport = m_fixture->view().viewport();
    QVERIFY(choose(u"Light"_s));
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::Light);
    QTRY_COMPARE_WITH_TIMEOUT(schemeOf(viewport->palette()), ColorScheme::Light, longestWait);
    const QImage light = m_fixture->window().grab().toImage();

    QVERIFY(choose(u"Dark"_s));
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::Dark);
    QTRY_COMPARE_WITH_TIMEOUT(schemeOf(viewport->palette()), ColorScheme::Dark, longestWait);
    QCOMPARE(m_fixture->settings().value(u"view/colorScheme"_s).toString(), u"Dark"_s);
    const QImage dark = m_fixture->window().grab().toImage();
    const QPoint middle = m_fixture->view().mapTo(&m_fixture->window(), QPoint(2, 300));
    QVERIFY(light.pixelColor(middle).lightness() > 200);
    QVERIFY(dark.pixelColor(middle).lightness() < 60);

    QVERIFY(choose(u"Light"_s));
    QTRY_COMPARE_WITH_TIMEOUT(schemeOf(viewport->palette()), ColorScheme::Light, longestWait);
}

void AppearanceTest::aNewWindowHasTheSame()
{
    QVERIFY(choose(u"Dark"_s));
    QApplication::setPalette(paletteFor(ColorScheme::Light));
    const MainWindow next(m_fixture->settings());
    QCOMPARE(schemeOf(QApplication::palette()), ColorScheme::Dark);
    QVERIFY(entry(next, u"Dark"_s)->isChecked());
    QVERIFY(!entry(next, u"Light"_s)->isChecked());
}

void AppearanceTest::followsTheSystemAtFirst()
{
    QVERIFY(entry(m_fixture->window(), u"Follow the System"_s)->isChecked());
    const QPalette system = QApplication::palette();
    QVERIFY(choose(schemeOf(system) == ColorScheme::Light ? u"Dark"_s : u"Light"_s));
    QVERIFY(QApplication::palette() != system);
    QVERIFY(choose(u"Follow the System"_s));
    QCOMPARE(QApplication::palette(), system);
}

/// So there is nothing that a desktop without animations would have to switch off.
void AppearanceTest::nothingMovesByItself()
{
    const QStyle *style = QApplication::style();
    QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
