// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "findfixture.h"

#include "support/waiting.h"

#include "support/fakeimagesource.h"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What is said of a text in the find box that is wrong, and which rows it leaves.
class WrongFindsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsABadRegularExpression();
    void anErrorNeverPushesTheBoxAway();
    void aWrongTextLeavesTheLastRows_data();
    void aWrongTextLeavesTheLastRows();
    void tellsAnErrorWholeUnderTheBox();
    void saysThatAnExpressionIsTooHard();

private:
    std::unique_ptr<FindFixture> m_fixture;
};

void WrongFindsTest::init()
{
    m_fixture = std::make_unique<FindFixture>();
    QVERIFY(m_fixture->show());
}

void WrongFindsTest::cleanup()
{
    m_fixture.reset();
}

void WrongFindsTest::showsABadRegularExpression()
{
    m_fixture->chooseOption({u"Regular expression"_s});
    const int all = m_fixture->rowCount();
    m_fixture->find(u"^web-[0-9"_s);
    QCOMPARE(m_fixture->said(), u"Still showing “^web-”"_s);
    QVERIFY(m_fixture->note()->isVisible());
    QVERIFY(m_fixture->note()->text().startsWith(
            "The regular expression is wrong: missing terminating ]"_L1));
    QCOMPARE(m_fixture->edit()->accessibleDescription(),
             QString(m_fixture->note()->text() + u' ' + m_fixture->said()));
    QCOMPARE(m_fixture->edit()->property("isInvalid").toBool(), true);

    QTest::keyClicks(m_fixture->edit(), u"]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->said().contains("loaded"_L1), longestWait);
    QCOMPARE(m_fixture->edit()->property("isInvalid").toBool(), false);
    QVERIFY(!m_fixture->note()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rowCount() < all, longestWait);
}

void WrongFindsTest::anErrorNeverPushesTheBoxAway()
{
    m_fixture->window().resize(1000, 650);
    m_fixture->find(u"plattform:ubuntu"_s);
    QVERIFY(m_fixture->note()->text().startsWith("There is no key \"plattform:\""_L1));
    QVERIFY(m_fixture->edit()->isVisible());
    QVERIFY(m_fixture->edit()->hasFocus());
    QVERIFY2(m_fixture->edit()->width() > 150,
             qPrintable(QString::number(m_fixture->edit()->width())));
    const QPoint end =
            m_fixture->edit()->mapTo(&m_fixture->window(), m_fixture->edit()->rect().bottomRight());
    QVERIFY(m_fixture->window().rect().contains(end));
}

void WrongFindsTest::aWrongTextLeavesTheLastRows_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::newRow("a key that is none") << u"colour:red"_s;
    QTest::newRow("a date that is none") << u"created:>2026-13-45"_s;
    QTest::newRow("half a term") << u"size:<"_s;
    QTest::newRow("OR") << u"OR"_s;
}

void WrongFindsTest::aWrongTextLeavesTheLastRows()
{
    QFETCH(QString, wrong);
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(u"ubuntu"_s);
    const QStringList found = m_fixture->whole().rows();
    QVERIFY(0 < found.size() && found.size() < m_fixture->loadedCount());

    // Typed behind, letter by letter.
    QTest::keyClicks(m_fixture->edit(), u' ' + wrong);
    QCOMPARE(m_fixture->whole().rows(), found);
    QCOMPARE(m_fixture->said(), u"Still showing “ubuntu ”"_s);
    QVERIFY(m_fixture->note()->isVisible());

    // Typed over it.
    if (m_fixture->completions()->isVisible())
        m_fixture->press(Qt::Key_Escape);
    m_fixture->edit()->setText(u"ubuntu"_s);
    m_fixture->find(wrong);
    QCOMPARE(m_fixture->whole().rows(), found);
    QCOMPARE(m_fixture->said(), u"Still showing “ubuntu”"_s);
    QCOMPARE(m_fixture->edit()->property("isInvalid").toBool(), true);

    // With nothing before it, all rows are there.
    m_fixture->edit()->clear();
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QTest::keyClicks(m_fixture->edit(), wrong);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QCOMPARE(m_fixture->said(), u"Still showing all rows"_s);
}

void WrongFindsTest::tellsAnErrorWholeUnderTheBox()
{
    m_fixture->find(u"ubuntu plattform:x"_s);
    const QLabel *label = m_fixture->note();
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains("license, sync, desc, in, behind, differs."_L1));
    const QWidget &window = m_fixture->window();
    const QRect place(label->mapTo(&window, QPoint()), label->size());
    QVERIFY(place.height() >= label->heightForWidth(place.width()));
    QVERIFY(window.rect().contains(place));
    const QWidget *field = m_fixture->whole().child<QWidget>(u"findField"_s);
    const QRect box(field->mapTo(&window, QPoint()), field->size());
    QVERIFY(place.top() >= box.bottom() && place.top() - box.bottom() < box.height());
    QCOMPARE(place.left(), box.left());
    // It follows the box.
    m_fixture->window().resize(1000, 700);
    QTRY_COMPARE_WITH_TIMEOUT(label->mapTo(&window, QPoint()).x(),
                              field->mapTo(&window, QPoint()).x(), longestWait);
    // What is wrong is underlined, and nothing else.
    const auto picture = [this] {
        m_fixture->edit()->home(false); // where the first word is in sight
        m_fixture->edit()->clearFocus(); // no cursor that blinks
        return m_fixture->edit()->grab().toImage();
    };
    const QImage wrong = picture();
    m_fixture->edit()->setText(u"ubuntu platform:x"_s);
    const QImage right = picture();
    QVERIFY(wrong != right);
    const QRect start(4, 4, 32, m_fixture->edit()->height() - 8); // in the first word
    QCOMPARE(wrong.copy(start), right.copy(start));
}

void WrongFindsTest::saysThatAnExpressionIsTooHard()
{
    FakeImageSource source;
    QList<Image> images = named({u"db"_s, u"web"_s});
    for (int i = 0; i < 400; ++i)
        images.append(makeImage(u"ap-seoul"_s, u"img-%1"_s.arg(i), QString(60, u'x') + u" web"_s));
    source.answerFrom(images);
    m_fixture->window().setSource(&source);
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->loadedCount() == 100, longestWait);
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(u"db"_s);
    m_fixture->chooseOption({u"Regular expression"_s});
    m_fixture->edit()->setText(u"(x+x+)+y|web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->note()->isVisible(), longestWait);
    QVERIFY(m_fixture->note()->text().contains("would take too long"_L1));
    QCOMPARE(m_fixture->said(), u"Still showing “db”"_s);
    QCOMPARE(m_fixture->rowCount(), 1);
    QCOMPARE(m_fixture->edit()->property("isInvalid").toBool(), true);
    // One that is wrong after it does not go back to it.
    m_fixture->edit()->setText(u"(x+x+)+y|web("_s);
    QCOMPARE(m_fixture->said(), u"Still showing “db”"_s);
    m_fixture->edit()->setText(u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rowCount(), 401, longestWait);
    QVERIFY(!m_fixture->note()->isVisible());
    m_fixture->window().setSource(nullptr);
}

QTEST_MAIN(WrongFindsTest)
#include "tst_wrongfinds.moc"
