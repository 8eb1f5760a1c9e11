// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/query/elsewhereflow.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/resultarea.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

class ResultAreaTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheFirstStartWithoutASource();
    void leavesTheKeyboardInIt();

private:
    MessageBar m_bar;
    ImageCatalog m_catalog;
    Narrowing m_narrowing {m_catalog.store()};
    ImageTableModel m_model {m_catalog, m_narrowing};
    ElsewhereFlow m_elsewhere {m_catalog, m_bar, nullptr};
};

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
    area.setHasSource(false);
    area.update();
    QCOMPARE(stack.currentWidget(), placeholder);
    area.setFirstStart(*first);
    area.update();
    QCOMPARE(stack.currentWidget(), first);
    QCOMPARE(told.takeLast(), QVariantList {u"No account was found"_s});
    area.setHasSource(true);
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
    area.setHasSource(false);
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
