// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "findfixture.h"

#include "support/waiting.h"

#include "ui/export/exportdialog.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The keys of the find box, what it completes, and the finds before.
class FindBoxTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void goesToTheRows_data();
    void goesToTheRows();
    void goesBackToEarlierFinds();
    void keysOfTheWindowWorkInTheBox();
    void completesKeysAndValues();
    void staysInASmallWindowWhileOneTypes();
    void enterTakesNoCompletionUnasked_data();
    void enterTakesNoCompletionUnasked();

private:
    std::unique_ptr<FindFixture> m_fixture;
};

void FindBoxTest::init()
{
    m_fixture = std::make_unique<FindFixture>();
    QVERIFY(m_fixture->show());
}

void FindBoxTest::cleanup()
{
    m_fixture.reset();
}

void FindBoxTest::staysInASmallWindowWhileOneTypes()
{
    m_fixture->window().resize(1000, 650);
    QVERIFY(m_fixture->loadAll());
    QLineEdit *edit = m_fixture->edit();
    edit->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(edit->hasFocus(), longestWait);
    for (const QChar character : u"ubuntu"_s) {
        QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
        QCoreApplication::sendPostedEvents();
        QVERIFY2(edit->isVisible() && edit->hasFocus(), qPrintable(edit->text()));
    }
    QCOMPARE(edit->text(), u"ubuntu"_s);
}

void FindBoxTest::goesToTheRows_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Down") << Qt::Key_Down;
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void FindBoxTest::goesToTheRows()
{
    QFETCH(Qt::Key, key);
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(u"ubuntu"_s);
    QTest::keyClick(m_fixture->edit(), key);
    QVERIFY(m_fixture->view().hasFocus());
    QCOMPARE(m_fixture->view().currentIndex().row(), 0);
    QTest::keyClick(&m_fixture->view(), Qt::Key_Down);
    QCOMPARE(m_fixture->view().currentIndex().row(), 1);

    // Where nothing is found, to the button that shows all again.
    m_fixture->find(u"no image is called by this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(canClick(m_fixture->window(), u"Clear find and facets"_s),
                             longestWait);
    QTest::keyClick(m_fixture->edit(), key);
    QWidget *button = findNamed(m_fixture->window(), u"Clear find and facets"_s);
    // Without a window manager the list of completions, which is gone, would stay the active
    // window.
    QVERIFY(activate(m_fixture->window()));
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().hasFocus(), longestWait);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
}

void FindBoxTest::goesBackToEarlierFinds()
{
    m_fixture->find(u"ubuntu"_s);
    QTest::keyClick(m_fixture->edit(), Qt::Key_Return);
    m_fixture->find(u"debian"_s);
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->edit()->text(), QString());
    QTest::keyClicks(m_fixture->edit(), u"cent"_s);
    QTest::keyClick(m_fixture->edit(), Qt::Key_Up);
    QCOMPARE(m_fixture->edit()->text(), u"debian"_s);
    QTest::keyClick(m_fixture->edit(), Qt::Key_Up);
    QCOMPARE(m_fixture->edit()->text(), u"ubuntu"_s);
    QVERIFY(m_fixture->rowCount() < m_fixture->loadedCount());
    QTest::keyClick(m_fixture->edit(), Qt::Key_Up);
    QCOMPARE(m_fixture->edit()->text(), u"ubuntu"_s);
    QTest::keyClick(m_fixture->edit(), Qt::Key_Down);
    QCOMPARE(m_fixture->edit()->text(), u"debian"_s);
    QTest::keyClick(m_fixture->edit(), Qt::Key_Down);
    QCOMPARE(m_fixture->edit()->text(), u"cent"_s);
    QVERIFY(m_fixture->edit()->hasFocus());
    m_fixture->edit()->clear();
    m_fixture->chooseOption({u"Earlier Finds"_s, u"ubuntu"_s});
    QCOMPARE(m_fixture->edit()->text(), u"ubuntu"_s);
}

/// A text field would keep Ctrl+E for itself.
void FindBoxTest::keysOfTheWindowWorkInTheBox()
{
    for (const QString &field : {u"Find in results"_s, u"Image name"_s, u"Image IDs"_s}) {
        QWidget *edit = findNamed(m_fixture->window(), field);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().findChild<ExportDialog *>(), longestWait);
        auto *dialog = m_fixture->window().findChild<ExportDialog *>();
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<ExportDialog *>(), longestWait);
        QVERIFY(activate(m_fixture->window()));

        edit->setFocus();
        QVERIFY(!m_fixture->whole().takeRequests().isEmpty() || field != u"Find in results"_s);
        QTest::keyClick(edit, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->whole().requestCount() > 0, longestWait);
        QVERIFY(m_fixture->whole().waitUntilLoaded());
    }
    m_fixture->edit()->setFocus();
    QTest::keyClick(m_fixture->edit(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().catalog().summary().hasMore, longestWait);
}

void FindBoxTest::completesKeysAndValues()
{
    m_fixture->find(u"plat"_s);
    QVERIFY(m_fixture->completions()->isVisible());
    m_fixture->press(Qt::Key_Down);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->edit()->text(), u"platform:"_s);

    QVERIFY(m_fixture->completions()->isVisible());
    QTest::keyClicks(m_fixture->edit(), u"Deb"_s);
    m_fixture->press(Qt::Key_Down);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->edit()->text(), u"platform:Debian"_s);
    QVERIFY(!m_fixture->completions()->isVisible());
    QVERIFY(m_fixture->rowCount() > 0);
    for (int row = 0; row < m_fixture->rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).platform, u"Debian"_s);
}

void FindBoxTest::enterTakesNoCompletionUnasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a blank behind a word") << u"ubuntu "_s;
    QTest::newRow("the beginning of a key") << u"plat"_s;
    QTest::newRow("the beginning of a value") << u"platform:Deb"_s;
}

void FindBoxTest::enterTakesNoCompletionUnasked()
{
    QFETCH(QString, text);
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(text);
    QVERIFY(m_fixture->completions()->isVisible());
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->edit()->text(), text);
    QVERIFY(!m_fixture->completions()->isVisible());
}

QTEST_MAIN(FindBoxTest)
#include "tst_findbox.moc"
