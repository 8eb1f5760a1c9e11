// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QAccessible>
#include <QtTest>

using namespace Qt::StringLiterals;

class DetailAreaTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isThereWhileRowsAreSelected();
    void comesWhenItIsAskedFor();
    void staysAwayWhereNobodyWantsIt();
    void enterAndDoubleClickOpenIt_data();
    void enterAndDoubleClickOpenIt();
    void showsWhatAScreenReaderSelects();

private:
    [[nodiscard]] QWidget *pane() { return m_fixture->child<QWidget>(u"detailPane"_s); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void DetailAreaTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(!pane()->isVisible());
    QVERIFY(m_fixture->search());
}

void DetailAreaTest::cleanup()
{
    m_fixture.reset();
}

void DetailAreaTest::isThereWhileRowsAreSelected()
{
    ImageTableView &view = m_fixture->view();
    view.setFocus();
    QVERIFY(view.currentIndex().isValid());
    QVERIFY(!pane()->isVisible());
    clickCell(view, 2, int(ImageColumn::Region));
    QVERIFY(pane()->isVisible());
    view.clearSelection();
    QVERIFY(!pane()->isVisible());
    clickCell(view, 2, int(ImageColumn::Region));
    QVERIFY(pane()->isVisible());
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(!pane()->isVisible());
}

void DetailAreaTest::comesWhenItIsAskedFor()
{
    auto *action = m_fixture->child<QAction>(u"showDetailsAction"_s);
    action->trigger();
    QVERIFY(!action->isChecked());
    action->trigger();
    QVERIFY(pane()->isVisible());
    QVERIFY(visibleText(*pane()).contains("No image selected"_L1));
}

void DetailAreaTest::staysAwayWhereNobodyWantsIt()
{
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    clickCell(m_fixture->view(), 2, int(ImageColumn::Region));
    QVERIFY(!pane()->isVisible());
}

void DetailAreaTest::enterAndDoubleClickOpenIt_data()
{
    QTest::addColumn<bool>("isDoubleClick");
    QTest::newRow("Enter") << false;
    QTest::newRow("double click") << true;
}

void DetailAreaTest::enterAndDoubleClickOpenIt()
{
    QFETCH(bool, isDoubleClick);
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    ImageTableView &view = m_fixture->view();
    clickCell(view, 2, int(ImageColumn::Region));
    if (isDoubleClick) {
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {},
                           view.visualRect(view.currentIndex()).center());
    } else {
        QTest::keyClick(&view, Qt::Key_Return);
    }
    QVERIFY(pane()->isVisible());
    QVERIFY(m_fixture->child<QAction>(u"showDetailsAction"_s)->isChecked());
    QVERIFY(pane()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(visibleText(*pane()).contains(m_fixture->window().model().imageAt(2).imageId));
}

void DetailAreaTest::showsWhatAScreenReaderSelects()
{
    clickCell(m_fixture->view(), 2, int(ImageColumn::Region));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&m_fixture->view());
    QVERIFY(table->tableInterface()->unselectRow(2));
    QVERIFY(table->tableInterface()->selectRow(5));
    const QString id = m_fixture->window().model().imageAt(5).imageId;
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*pane()).contains(id), longestWait);
    QVERIFY(pane()->isVisible());
}

QTEST_MAIN(DetailAreaTest)
#include "tst_detailarea.moc"
