// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/matrix/offerrow.h"
#include "ui/details/detailpane.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/matrix/wheredialog.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPlace = MatrixModel::FirstPlaceColumn;

} // namespace

/// How many images regions offer for an instance type, asked for in the window on the demo cloud.
class OfferWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isARowOfTheMatrix();
    void isScrolledTo();
    void saysWhatIsSoldOut();
    void leavesTheListAndTheTable();
    void goesWithItsText();
    void isUsedByKeysAndMenu();
    void isAskedByTheDialog();
    void isForgottenWithTheAccount();

private:
    [[nodiscard]] MatrixModel &model() { return m_page->model(); }
    [[nodiscard]] QLineEdit &field() { return *m_page->bar().findChild<QLineEdit *>(); }
    void ask(const QString &type)
    {
        field().setFocus();
        QTest::keyClicks(&field(), type);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(), longestWait);
    }
    [[nodiscard]] bool hasRow()
    {
        return model().rowCount() > 0 && model().kindAt(0) == MatrixModel::RowKind::Offer;
    }
    [[nodiscard]] OfferCell offer(int place)
    {
        return model().index(0, firstPlace + place).data(MatrixModel::OfferRole).value<OfferCell>();
    }
    /// Of all regions there is an answer.
    [[nodiscard]] bool isAnswered()
    {
        return waitFor(u"all answers"_s, [this] {
            for (int place = 0; place < model().columnCount() - firstPlace; ++place) {
                if (offer(place).state == OfferCell::State::Waiting)
                    return false;
            }
            return true;
        });
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MatrixPage *m_page = nullptr;
};

void OfferWindowTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QTest::keyClick(&m_fixture->window(), Qt::Key_2, Qt::ControlModifier);
    m_page = m_fixture->window().findChild<MatrixPage *>();
    QVERIFY(m_page && m_page->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0, longestWait);
}

void OfferWindowTest::cleanup()
{
    m_fixture.reset();
    m_page = nullptr;
}

void OfferWindowTest::isARowOfTheMatrix()
{
    ask(u"SA5.MEDIUM2"_s);
    QVERIFY(isAnswered());
    QCOMPARE(model().index(0, 0).data().toString(), u"SA5.MEDIUM2"_s);
    int some = 0;
    int unknown = 0;
    for (int place = 0; place < 18; ++place) {
        some += offer(place).state == OfferCell::State::Some ? 1 : 0;
        unknown += offer(place).state == OfferCell::State::Unknown ? 1 : 0;
    }
    QCOMPARE(some, 17);
    QCOMPARE(unknown, 1); // the demo cloud refuses to tell
    QCOMPARE(model().index(0, MatrixModel::ThereColumn).data().toString(), u"17/17"_s);
}

/// Whoever asks from far down sees the answer, once.
void OfferWindowTest::isScrolledTo()
{
    QScrollBar &bar = *m_page->view().verticalScrollBar();
    QVERIFY(bar.maximum() > 0);
    bar.setValue(bar.maximum());
    ask(u"SA5.MEDIUM2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bar.value(), 0, longestWait);
    QVERIFY(isAnswered());
    bar.setValue(bar.maximum());
    model().setOrder({.sort = MatrixSort::Newest}); // other rows are no other answer
    QCoreApplication::processEvents();
    QVERIFY(bar.value() > 0);
}

void OfferWindowTest::saysWhatIsSoldOut()
{
    ask(u"GN7.2XLARGE32"_s);
    QVERIFY(isAnswered());
    QStringList soldOut;
    for (int place = 0; place < 18; ++place) {
        if (model().index(0, firstPlace + place).data() == u"None: sold out"_s)
            soldOut += model().headerData(firstPlace + place, Qt::Horizontal, Qt::DisplayRole)
                               .toString();
    }
    QCOMPARE(soldOut, QStringList {u"Seoul"_s});
}

void OfferWindowTest::leavesTheListAndTheTable()
{
    const int images = m_fixture->window().catalog().store().count();
    const MatrixModel::Counts counts = model().counts();
    ask(u"SR1.MEDIUM2"_s);
    QVERIFY(isAnswered());
    QCOMPARE(m_fixture->window().catalog().store().count(), images);
    QCOMPARE(model().counts(), counts);
    QVERIFY(m_fixture->window().catalog().query().instanceType.isEmpty());
}

void OfferWindowTest::goesWithItsText()
{
    ask(u"SA5.MEDIUM2"_s);
    field().selectAll();
    QTest::keyClick(&field(), Qt::Key_Backspace);
    QTRY_VERIFY_WITH_TIMEOUT(!hasRow(), longestWait);
}

void OfferWindowTest::isUsedByKeysAndMenu()
{
    ask(u"SA5.MEDIUM2"_s);
    QVERIFY(isAnswered());
    MatrixView &view = m_page->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.currentIndex().row(), 0);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(!m_fixture->child<DetailPane>(u"detailPane"_s)->isVisible()); // it is no image
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), 17);
    QVERIFY(copied.startsWith("Guangzhou: "_L1));
    QMenu *menu = openContextMenu(view, view.visualRect(model().index(0, 0)).center());
    QVERIFY(menu);
    static_cast<void>(m_fixture->takeRequests());
    QVERIFY(clickEntries(*menu, {u"Retry Failed Regions"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
}

void OfferWindowTest::isAskedByTheDialog()
{
    QMenuBar &bar = *m_fixture->window().menuBar();
    QVERIFY(clickEntries(bar, {u"Query"_s, u"Why Is It Not Here…"_s}));
    auto *dialog = m_fixture->window().findChild<WhereDialog *>();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>();
    edit->setText(u"SA5.MEDIUM2"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasRow(), longestWait);
    QCOMPARE(field().text(), u"SA5.MEDIUM2"_s);
}

void OfferWindowTest::isForgottenWithTheAccount()
{
    ask(u"SA5.MEDIUM2"_s);
    m_fixture->window().setSource(nullptr, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(!hasRow(), longestWait);
    QCOMPARE(field().text(), QString());
}

QTEST_MAIN(OfferWindowTest)
#include "tst_offerwindow.moc"
