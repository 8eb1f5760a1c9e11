// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "findfixture.h"

#include "support/waiting.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What becomes of the selected and of the current row when rows are hidden and come back.
class FindSelectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void escapeLeavesTheCurrentRowInItsPlace();
    void aHiddenRowIsNoLongerTheCurrentOne();
    void keepsSelectedWhatComesBack();
    void aNewSelectionLetsGoOfWhatIsHidden();
    void facetsKeepTheSelectionToo();
    void saysWhatIsSelectedAndHidden();

private:
    std::unique_ptr<FindFixture> m_fixture;
};

void FindSelectionTest::init()
{
    m_fixture = std::make_unique<FindFixture>();
    QVERIFY(m_fixture->show());
}

void FindSelectionTest::cleanup()
{
    m_fixture.reset();
}

void FindSelectionTest::escapeLeavesTheCurrentRowInItsPlace()
{
    QVERIFY(m_fixture->loadAll());
    ImageTableView &view = m_fixture->view();
    m_fixture->find(u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->said().isEmpty(),
                             longestWait); // the change of rows is over
    clickCell(view, 7, int(ImageColumn::Name));
    const QString id = m_fixture->window().model().imageAt(7).imageId;
    const int place = view.visualRect(view.currentIndex()).top();
    m_fixture->edit()->setFocus();
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QCOMPARE(m_fixture->window().model().imageAt(view.currentIndex().row()).imageId, id);
    QVERIFY(view.currentIndex().row() > 7);
    QCOMPARE(view.visualRect(view.currentIndex()).top(), place);
}

void FindSelectionTest::aHiddenRowIsNoLongerTheCurrentOne()
{
    QVERIFY(m_fixture->loadAll());
    ImageTableView &view = m_fixture->view();
    const ImageTableModel &model = m_fixture->window().model();
    int row = 20;
    while (model.imageAt(row).osName.contains("ubuntu"_L1, Qt::CaseInsensitive))
        ++row;
    clickCell(view, row, int(ImageColumn::Os));
    const Image image = model.imageAt(row);
    QSignalSpy shown(&view, &ImageTableView::currentImageChanged);
    m_fixture->find(u"os:ubuntu"_s);
    QVERIFY(0 < m_fixture->rowCount() && m_fixture->rowCount() < m_fixture->loadedCount());
    QVERIFY(!view.currentIndex().isValid());
    QCOMPARE(view.selectedRowCount(), 0);
    for (const QList<QVariant> &arguments : shown)
        QVERIFY(!arguments.first().value<const Image *>());

    // Once it is there again, it is the current one again.
    m_fixture->press(Qt::Key_Escape); // closes the completions
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(view.currentIndex().isValid(), longestWait);
    QCOMPARE(model.imageAt(view.currentIndex().row()), image);
    QCOMPARE(view.currentIndex().column(), int(ImageColumn::Os));
    QCOMPARE(view.selectedRowCount(), 1);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
}

void FindSelectionTest::keepsSelectedWhatComesBack()
{
    QVERIFY(m_fixture->loadAll());
    const QStringList selected = m_fixture->selectRows({2, 5, 9, 14, 30});
    QCOMPARE(selected.size(), 5);
    const QString term = u"id:"_s + selected.at(1) + u',' + selected.at(3);
    m_fixture->find(term);
    QCOMPARE(m_fixture->selectedIds(), (QStringList {selected.at(1), selected.at(3)}));
    m_fixture->find(u"id:"_s + selected.at(3));
    QCOMPARE(m_fixture->selectedIds(), QStringList {selected.at(3)});
    m_fixture->find(u"no image is called so"_s);
    QCOMPARE(m_fixture->selectedIds(), QStringList());
    m_fixture->find(term);
    QCOMPARE(m_fixture->selectedIds(), (QStringList {selected.at(1), selected.at(3)}));
    if (m_fixture->completions()->isVisible())
        m_fixture->press(Qt::Key_Escape);
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QCOMPARE(m_fixture->selectedIds(), selected);
}

void FindSelectionTest::aNewSelectionLetsGoOfWhatIsHidden()
{
    QVERIFY(m_fixture->loadAll());
    const QStringList selected = m_fixture->selectRows({2, 5});
    // Public images have the same id in all regions, and which come first is chance.
    QStringList own;
    for (int row = 20; row < m_fixture->rowCount() && own.size() < 2; ++row) {
        const Image image = m_fixture->window().model().imageAt(row);
        if (image.imageType == "PRIVATE_IMAGE"_L1)
            own.append(image.imageId);
    }
    QCOMPARE(own.size(), 2);
    const QString &other = own.at(0);
    const QString &another = own.at(1);
    // With Ctrl it is added.
    m_fixture->edit()->setText(u"id:"_s + other + u',' + another);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rowCount(), 2, longestWait);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name), Qt::ControlModifier);
    m_fixture->edit()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->selectedIds(),
                              (QStringList {selected.at(0), selected.at(1), other}), longestWait);
    // Without, it is in their place.
    m_fixture->edit()->setText(u"id:"_s + another);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rowCount(), 1, longestWait);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    m_fixture->edit()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->selectedIds(), QStringList {another}, longestWait);
}

void FindSelectionTest::facetsKeepTheSelectionToo()
{
    QVERIFY(m_fixture->loadAll());
    m_fixture->view().selectAll();
    const QStringList all = m_fixture->selectedIds();
    QCOMPARE(all.size(), m_fixture->loadedCount());
    FacetSelection selection;
    selection.toggle(Facet::Architecture, u"arm"_s, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(m_fixture->rowCount() < m_fixture->loadedCount());
    QCOMPARE(m_fixture->view().selectedRowCount(), m_fixture->rowCount());
    m_fixture->window().model().narrowing().setFacetSelection({});
    QCOMPARE(m_fixture->selectedIds(), all);
}

void FindSelectionTest::saysWhatIsSelectedAndHidden()
{
    const auto selection = [this] {
        return m_fixture->whole().child<QLabel>(u"selectionLabel"_s)->text();
    };
    QVERIFY(m_fixture->loadAll());
    const QStringList selected = m_fixture->selectRows({2, 5, 9});
    QCOMPARE(selection(), u"3 selected"_s);
    m_fixture->find(u"id:"_s + selected.at(0) + u',' + selected.at(1));
    QCOMPARE(m_fixture->selectedIds().size(), 2);
    QCOMPARE(selection(), u"3 selected, 1 of them hidden"_s);
    m_fixture->find(u"no image is called so"_s);
    QCOMPARE(selection(), u"3 selected, but hidden"_s);
    m_fixture->edit()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(selection(), u"3 selected"_s, longestWait);
    // Whoever begins another selection drops what is hidden, also where nothing else changes by it.
    m_fixture->find(u"id:"_s + selected.at(0));
    QCOMPARE(selection(), u"3 selected, 2 of them hidden"_s);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QCOMPARE(selection(), QString());
    m_fixture->edit()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->selectedIds(), QStringList {selected.at(0)}, longestWait);
}

QTEST_MAIN(FindSelectionTest)
#include "tst_findselection.moc"
