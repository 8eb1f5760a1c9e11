// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/windowfixture.h"

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
    clickCell(view, 2, 0);
    QVERIFY(pane()->isVisible());
    view.clearSelection();
    QVERIFY(!pane()->isVisible());
    clickCell(view, 2, 0);
    QVERIFY(pane()->isVisible());
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(!pane()->isVisible());
}

void DetailAreaTest::comesWhenItIsAskedFor()
{
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(true);
    QVERIFY(pane()->isVisible());
    QVERIFY(visibleText(*pane()).contains("No image selected"_L1));
}

void DetailAreaTest::staysAwayWhereNobodyWantsIt()
{
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    clickCell(m_fixture->view(), 2, 0);
    QVERIFY(!pane()->isVisible());
}

QTEST_MAIN(DetailAreaTest)
#include "tst_detailarea.moc"
