// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleprofiles.h"
#include "support/picturecontrast.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/accountmenu.h"
#include "ui/accounts/firststart.h"
#include "ui/style/appstyle.h"
#include "ui/style/menuentry.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Whether all of it can be seen: in both schemes, and in fonts of all sizes.
class AccountLooksTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void contrastOfFirstStart_data() { schemes(); }
    void contrastOfFirstStart();
    void contrastOfMenu_data() { schemes(); }
    void contrastOfMenu();
    void contrastOfButton_data() { schemes(); }
    void contrastOfButton();
    void firstStartIsWhole_data() { sizes(); }
    void firstStartIsWhole();
    void menuIsWhole_data() { sizes(); }
    void menuIsWhole();
    void buttonIsWhole_data() { sizes(); }
    void buttonIsWhole();

private:
    static void schemes();
    static void takeScheme();
    static void sizes();
    void takeFont();
    [[nodiscard]] static QImage picture(QWidget &widget, const QRect &rect)
    {
        return widget.grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
    }

    QFont m_systemFont;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

QString describe(const QWidget &widget)
{
    return u"\"%1\": %2 × %3, needs %4 × %5"_s.arg(widget.property("text").toString())
            .arg(widget.width())
            .arg(widget.height())
            .arg(widget.sizeHint().width())
            .arg(widget.heightForWidth(widget.width()));
}

} // namespace

void AccountLooksTest::initTestCase()
{
    QApplication::setStyle(new AppStyle);
    m_systemFont = QApplication::font();
}

void AccountLooksTest::cleanup()
{
    QApplication::setFont(m_systemFont);
}

void AccountLooksTest::schemes()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

void AccountLooksTest::takeScheme()
{
    QFETCH(ColorScheme, scheme);
    QApplication::setPalette(paletteFor(scheme));
}

void AccountLooksTest::sizes()
{
    QTest::addColumn<int>("points");
    for (const int points : {8, 14, 18})
        QTest::addRow("%d pt", points) << points;
}

void AccountLooksTest::takeFont()
{
    QFETCH(int, points);
    QFont font = m_systemFont;
    font.setPointSize(points);
    QApplication::setFont(font);
}

void AccountLooksTest::contrastOfFirstStart()
{
    takeScheme();
    FirstStart first;
    first.setFound(exampleProfiles(m_now), {}, m_now);
    first.resize(900, 900);
    first.show();
    QVERIFY(activate(first));
    int count = 0;
    for (QLabel *label : first.findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        ++count;
        const double least = label->text().isEmpty() ? leastOfMarks : leastOfTexts;
        QVERIFY2(contrastIn(picture(*label, label->rect())) >= least, qPrintable(label->text()));
    }
    QVERIFY(count > 12);
    for (QPushButton *button : first.findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        const QRect inside = button->rect().adjusted(6, 5, -6, -5);
        QVERIFY2(contrastIn(picture(*button, inside)) >= leastOfTexts, qPrintable(button->text()));
    }
}

void AccountLooksTest::contrastOfMenu()
{
    takeScheme();
    AccountMenu menu;
    menu.setProfiles(exampleProfiles(m_now), {u"sdk:default"_s});
    menu.popup({100, 100});
    QVERIFY(waitUntilExposed(menu));
    for (int i = 0; i < 2; ++i) {
        QAction *action = menu.actions().at(i);
        for (const bool isSelected : {false, true}) {
            menu.setActiveAction(isSelected ? action : nullptr);
            const QRect entry = menu.actionGeometry(action);
            const QRect check = menuEntryCheckRect(entry, menu.font(), Qt::LeftToRight);
            const QRect words = entry.adjusted(check.width(), 4, -4, -4);
            const QRect title(words.x(), words.y(), words.width() / 2, words.height() / 2);
            const QRect detail = title.translated(0, title.height());
            const QRect end(words.right() - 30, words.y(), 30, words.height());
            for (const QRect &rect : {title, detail, end}) {
                const double found = contrastIn(picture(menu, rect));
                QVERIFY2(found >= leastOfTexts, qPrintable(u"%1 at %2"_s.arg(found).arg(rect.x())));
            }
            QVERIFY(contrastIn(picture(menu, check.adjusted(2, 4, -2, -4))) >= leastOfMarks);
        }
    }
}

void AccountLooksTest::contrastOfButton()
{
    takeScheme();
    QWidget window;
    AccountButton button(&window);
    button.setProfiles(exampleProfiles(m_now), {u"sdk:default"_s});
    window.resize(400, 60);
    window.show();
    QVERIFY(waitUntilExposed(window));
    button.resize(button.sizeHint());
    QVERIFY(contrastIn(picture(button, button.rect().adjusted(4, 4, -4, -4))) >= leastOfTexts);
    const QRect edge(0, button.height() / 2, 4, 1);
    QVERIFY(contrastIn(picture(button, edge)) >= leastOfMarks);
}

void AccountLooksTest::firstStartIsWhole()
{
    takeFont();
    FirstStart first;
    first.setFound(exampleProfiles(m_now), {}, m_now);
    first.resize(1000, 500);
    first.show();
    QVERIFY(activate(first));
    for (const QList<Profile> &found : {exampleProfiles(m_now), QList<Profile>()}) {
        first.setFound(found, u"Looked at: the file /home/a/.tencentcloud/credentials."_s, m_now);
        // Layouts go on with their work from the event loop.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        int count = 0;
        for (const QLabel *label : first.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            ++count;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(describe(*label)));
            const QRect inPage(label->mapTo(first.widget(), QPoint()), label->size());
            QVERIFY2(first.widget()->rect().contains(inPage), qPrintable(describe(*label)));
        }
        QVERIFY(count > 5);
        for (const QPushButton *button : first.findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->sizeHint().width() &&
                             button->height() >= button->sizeHint().height(),
                     qPrintable(describe(*button)));
        }
        QVERIFY(first.widget()->width() <= first.viewport()->width());
    }
}

void AccountLooksTest::menuIsWhole()
{
    takeFont();
    AccountMenu menu;
    menu.setProfiles(exampleProfiles(m_now), {u"sdk:default"_s});
    menu.popup({0, 0});
    QVERIFY(waitUntilExposed(menu));
    for (QAction *action : menu.actions()) {
        if (!action->isCheckable())
            continue;
        const QRect entry = menu.actionGeometry(action);
        const QRect check = menuEntryCheckRect(entry, menu.font(), Qt::LeftToRight);
        const QFontMetrics metrics(menu.font());
        const QString title = action->text().section(u'\n', 0, 0);
        const QString detail = action->text().section(u'\t', 0, 0).section(u'\n', 1);
        const QString end = action->text().section(u'\t', 1);
        const int left = std::max(metrics.horizontalAdvance(title),
                                  int(metrics.horizontalAdvance(detail) * 0.85));
        const int needed = check.width() + left + metrics.horizontalAdvance(end);
        QVERIFY2(entry.width() > needed, qPrintable(action->text()));
        QVERIFY(entry.height() > metrics.height() * 1.8);
        // Nothing reaches to its end.
        const QRect edge(entry.right() - 4, entry.y() + 2, 4, entry.height() - 4);
        QCOMPARE(contrastIn(picture(menu, edge)), 1.0);
    }
    QVERIFY(menu.height() <= 1080);
}

void AccountLooksTest::buttonIsWhole()
{
    takeFont();
    AccountButton button;
    button.setProfiles(exampleProfiles(m_now), {u"tccli:default"_s});
    const int text = button.fontMetrics().horizontalAdvance(button.text());
    QVERIFY(button.sizeHint().width() > text + button.iconSize().width());
    QVERIFY(button.sizeHint().height() > button.fontMetrics().height());
}

QTEST_MAIN(AccountLooksTest)
#include "tst_accountlooks.moc"
