// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "panelfixture.h"

#include "support/waiting.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Texts that are dropped onto the box for image ids.
class DroppedIdsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void cutNoIdInTwo();
    void stayWhereTheyWere();
    void areInSight();

private:
    /// Drops a text that somebody offers to move.
    void drop(const QString &text, const QPoint &place = {2, 2});

    std::unique_ptr<PanelFixture> m_fixture;
    QPlainTextEdit *m_box = nullptr;
    Qt::DropAction m_whileMoving = Qt::IgnoreAction; ///< Told while the mouse moves.
    Qt::DropAction m_dropped = Qt::IgnoreAction;     ///< Told in the end.
};

void DroppedIdsTest::init()
{
    m_fixture = std::make_unique<PanelFixture>();
    QVERIFY(m_fixture->show());
    m_box = m_fixture->named<QPlainTextEdit>(u"Image IDs"_s);
}

void DroppedIdsTest::drop(const QString &text, const QPoint &place)
{
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QMimeData data;
    data.setText(text);
    QDragEnterEvent enter(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(enter.proposedAction(), Qt::MoveAction);
    QApplication::sendEvent(m_box->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    move.accept(); // as the last one was
    QApplication::sendEvent(m_box->viewport(), &move);
    m_whileMoving = move.isAccepted() ? move.dropAction() : Qt::IgnoreAction;
    QDropEvent drop(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(m_box->viewport(), &drop);
    m_dropped = drop.isAccepted() ? drop.dropAction() : Qt::IgnoreAction;
}

void DroppedIdsTest::cutNoIdInTwo()
{
    m_box->setPlainText(u"img-11111111\nimg-33333333"_s);
    QTextCursor cursor = m_box->textCursor();
    cursor.setPosition(9);
    drop(u"img-22222222"_s, m_box->cursorRect(cursor).center());
    QCOMPARE(m_box->toPlainText(), u"img-11111111\nimg-22222222\nimg-33333333"_s);
}

/// The code from which an id is dragged is not to lose it.
void DroppedIdsTest::stayWhereTheyWere()
{
    drop(u"image_id = \"img-22222222\""_s);
    QCOMPARE(m_whileMoving, Qt::CopyAction);
    QCOMPARE(m_dropped, Qt::CopyAction);
    QCOMPARE(m_box->toPlainText(), u"img-22222222"_s);
}

/// The box grows with its lines, on a low screen under what is below it.
void DroppedIdsTest::areInSight()
{
    m_fixture->panel.resize(320, 560);
    const auto *form = m_fixture->panel.findChild<QScrollArea *>(u"formScroll"_s);
    const int before = m_box->height();
    drop(u"img-11111111 img-22222222 img-33333333 img-44444444"_s);
    QVERIFY(m_box->hasFocus()); // Ctrl+Enter, which the note offers, is a key of the box
    QVERIFY(waitFor(u"four lines"_s, [&] { return m_box->height() > 2 * before; }));
    QVERIFY(waitFor(u"the whole box"_s, [&] {
        const QRect place(m_box->mapTo(form->viewport(), QPoint()), m_box->size());
        return form->viewport()->rect().contains(place);
    }));
}

QTEST_MAIN(DroppedIdsTest)
#include "tst_droppedids.moc"
