// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The keys that the entries of a menu and of its submenus show, each with its entry.
void collectKeys(const QMenu &menu, QMultiMap<QString, QString> &keys)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            collectKeys(*action->menu(), keys);
        else if (!action->shortcut().isEmpty())
            keys.insert(action->shortcut().toString(), action->text());
    }
}

} // namespace

/// Keys that hold in all of the window.
class WindowKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noMenuShowsAKeyTwice();
    void shiftF10OpensTheMenuOfTheCell();
    void shiftF10OpensTheMenuOfAField();
    void f11FillsTheScreen();
    void theActionFollowsTheWindow();
    void ctrlFBringsTheToolBarBack();
    void theViewMenuHasTheToolBar();

private:
    [[nodiscard]] QAction *entry(const QString &text)
    {
        return findEntry(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, text});
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void WindowKeysTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void WindowKeysTest::cleanup()
{
    m_fixture.reset();
}

void WindowKeysTest::noMenuShowsAKeyTwice()
{
    QMultiMap<QString, QString> keys;
    for (const QAction *menu : m_fixture->child<QMenuBar>(u"menuBar"_s)->actions())
        collectKeys(*menu->menu(), keys);
    QVERIFY(keys.size() > 15);
    for (const QString &key : keys.uniqueKeys())
        QVERIFY2(keys.count(key) == 1, qPrintable(key + u": "_s + keys.values(key).join(u", "_s)));
}

void WindowKeysTest::shiftF10OpensTheMenuOfTheCell()
{
    QVERIFY(m_fixture->search());
    ImageTableView &view = m_fixture->view();
    clickCell(view, 2, 0);
    QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(waitFor(u"a menu"_s, [] { return openedMenu(); }));
    QMenu *menu = openedMenu();
    QVERIFY(findEntry(*menu, u"Copy with Headers"_s));
    const QRect cell = view.visualRect(view.currentIndex());
    const QPoint corner = view.viewport()->mapFromGlobal(menu->pos());
    QVERIFY2(cell.adjusted(-2, -2, 2, 2).contains(corner),
             qPrintable(u"at %1, %2"_s.arg(corner.x()).arg(corner.y())));
    menu->close();
}

void WindowKeysTest::shiftF10OpensTheMenuOfAField()
{
    auto *edit = findNamed<QLineEdit>(m_fixture->window(), u"Image name"_s);
    edit->setFocus();
    edit->setText(u"abc"_s);
    QTest::keyClick(edit, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(waitFor(u"a menu"_s, [] { return openedMenu(); }));
    QVERIFY(openedMenu()->actions().size() > 4);
    openedMenu()->close();
    QCOMPARE(edit->text(), u"abc"_s);
}

void WindowKeysTest::f11FillsTheScreen()
{
    MainWindow &window = m_fixture->window();
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(window.isFullScreen(), longestWait);
    QVERIFY(entry(u"Full Screen"_s)->isChecked());
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isFullScreen(), longestWait);
    QVERIFY(!entry(u"Full Screen"_s)->isChecked());
}

void WindowKeysTest::theActionFollowsTheWindow()
{
    m_fixture->window().showFullScreen();
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Full Screen"_s)->isChecked(), longestWait);
    m_fixture->window().showNormal();
    QTRY_VERIFY_WITH_TIMEOUT(!entry(u"Full Screen"_s)->isChecked(), longestWait);
}

void WindowKeysTest::ctrlFBringsTheToolBarBack()
{
    auto *bar = m_fixture->child<QToolBar>(u"toolBar"_s);
    bar->hide();
    QTest::keyClick(&m_fixture->window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QVERIFY(m_fixture->child<QLineEdit>(u"findEdit"_s)->hasFocus());
}

void WindowKeysTest::theViewMenuHasTheToolBar()
{
    const auto *bar = m_fixture->child<QToolBar>(u"toolBar"_s);
    QVERIFY(entry(u"Tool Bar"_s));
    entry(u"Tool Bar"_s)->trigger();
    QVERIFY(!bar->isVisible());
    entry(u"Tool Bar"_s)->trigger();
    QVERIFY(bar->isVisible());
}

QTEST_MAIN(WindowKeysTest)
#include "tst_windowkeys.moc"
