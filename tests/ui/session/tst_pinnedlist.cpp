// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/details/detailpane.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/pinned/pinnedmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>
#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What can be done with a row of the list of pinned ids, beside the window.
class PinnedListTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void isNotBoundToStayOverTheWindow();
    void showsTheImageInTheWindow_data();
    void showsTheImageInTheWindow();
    void hasAMenu();
    void saysWhatItCopied();

private:
    /// Selects the first row that has an image.
    [[nodiscard]] QModelIndex selectImage();

    std::unique_ptr<ViewsFixture> m_fixture;
    PinnedDialog *m_dialog = nullptr;
    QTableView *m_table = nullptr;
};

void PinnedListTest::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    QVERIFY(m_fixture->open({1400, 900}));
    m_dialog = m_fixture->showPinned();
    QVERIFY(m_dialog);
    m_table = m_dialog->findChild<QTableView *>();
}

QModelIndex PinnedListTest::selectImage()
{
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QModelIndex name = m_table->model()->index(row, PinnedModel::Name);
        if (name.data().toString().isEmpty())
            continue;
        clickCell(*m_table, row, PinnedModel::Id);
        return m_table->model()->index(row, PinnedModel::Id);
    }
    return {};
}

/// It covers most of the window, which could show nothing under it.
void PinnedListTest::isNotBoundToStayOverTheWindow()
{
    QCOMPARE(m_dialog->windowType(), Qt::Window);
    QVERIFY(!m_dialog->windowHandle()->transientParent());
    QVERIFY(!m_dialog->testAttribute(Qt::WA_QuitOnClose)); // the window is the last one
}

void PinnedListTest::showsTheImageInTheWindow_data()
{
    QTest::addColumn<bool>("isMatrix");

    QTest::newRow("in the table") << false;
    QTest::newRow("by regions") << true;
}

void PinnedListTest::showsTheImageInTheWindow()
{
    QFETCH(bool, isMatrix);
    if (isMatrix)
        QVERIFY(activate(m_fixture->window()) && m_fixture->showMatrix());
    m_fixture->window().findChild<QAction *>(u"showDetailsAction"_s)->setChecked(false);
    const QString id = selectImage().data().toString();
    QVERIFY(clickNamed(*m_dialog, u"Show Image"_s));
    const auto *pane = m_fixture->window().findChild<DetailPane *>(u"detailPane"_s);
    QVERIFY(waitFor(u"its details"_s,
                    [&] { return pane->isVisible() && pane->image().imageId == id; }));
}

void PinnedListTest::hasAMenu()
{
    const QModelIndex index = selectImage();
    const QString id = index.data().toString();
    QMenu *menu = openContextMenu(*m_table, m_table->visualRect(index).center());
    QVERIFY(menu);
    QCOMPARE(entryTexts(*menu), QStringList({u"Open File"_s, u"Show Image"_s, u"Copy Image ID"_s,
                                             u"Copy Successor"_s}));
    QVERIFY(clickEntries(*menu, {u"Copy Image ID"_s}));
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
    QGuiApplication::clipboard()->clear();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
}

/// In the list, too: the window, whose status line tells it, may be behind.
void PinnedListTest::saysWhatItCopied()
{
    QVERIFY(selectImage().isValid());
    QVERIFY(visibleText(*m_dialog).contains(u"Exit status 4 in a pipeline"_s));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(visibleText(*m_dialog).contains(u"Image ID copied"_s));
    QTest::keyClick(m_table, Qt::Key_Down);
    QVERIFY(visibleText(*m_dialog).contains(u"Exit status 4 in a pipeline"_s));
}

QTEST_MAIN(PinnedListTest)
#include "tst_pinnedlist.moc"
