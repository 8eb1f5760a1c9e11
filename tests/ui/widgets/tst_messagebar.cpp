// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/messagebar.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/titledlabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

class MessageBarTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isHiddenUntilItHasAMessage();
    void replacesTheMessageBefore();
    void showsProgress();
    void closes();
    void givesTheKeyboardBack_data();
    void givesTheKeyboardBack();
    void closesWhenItsNewsIsOld();
    void whoUsesItKeepsIt();
    void aNewMessageIsNotOld();
    void aWarningIsNoSuccess();
    void mayBeReplacedFromItsOwnButton();
    void showsPlainText();
    void putsItsButtonsUnderTheTextWhereItIsNarrow();
    void aLongTextScrollsInALowWindow();
    void itsScrollBarStandsOnItsGround();
    void everyButtonHasRoom();
    void itsIconFollowsThePalette();
    void itsIconGrowsWithTheFont();

private:
    std::unique_ptr<MessageBar> m_bar;
};

void MessageBarTest::init()
{
    m_bar = std::make_unique<MessageBar>();
    m_bar->resize(900, 60);
}

void MessageBarTest::isHiddenUntilItHasAMessage()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported 87 images"_s, u"All there."_s);
    QVERIFY(m_bar->isVisible());
    QVERIFY(visibleText(*m_bar).contains("Exported 87 images"_L1));
    QVERIFY(visibleText(*m_bar).contains("All there."_L1));
}

void MessageBarTest::replacesTheMessageBefore()
{
    m_bar->showMessage(MessageBar::Kind::Error, u"First"_s, u"one"_s);
    m_bar->setDetail(u"detail"_s);
    QVERIFY(m_bar->addButton(u"Retry"_s));
    m_bar->showMessage(MessageBar::Kind::Information, u"Second"_s);
    const QString text = visibleText(*m_bar);
    QVERIFY(text.contains("Second"_L1));
    QVERIFY(!text.contains("First"_L1) && !text.contains("one"_L1) && !text.contains("detail"_L1));
    QVERIFY(!findNamed(*m_bar, u"Retry"_s));
}

void MessageBarTest::showsProgress()
{
    m_bar->showMessage(MessageBar::Kind::Information, u"Exporting"_s);
    QVERIFY(!findNamed(*m_bar, u"Progress"_s));
    m_bar->setProgress(0.25);
    const auto *progress = findNamed<QProgressBar>(*m_bar, u"Progress"_s);
    QVERIFY(progress);
    QCOMPARE(progress->value() * 4, progress->maximum());
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported"_s);
    QVERIFY(!findNamed(*m_bar, u"Progress"_s));
}

void MessageBarTest::closes()
{
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported"_s);
    const QSignalSpy destroyed(m_bar->addButton(u"Open"_s), &QObject::destroyed);
    m_bar->addCloseButton();
    QVERIFY(clickNamed(*m_bar, u"Close this message"_s));
    QVERIFY(!m_bar->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(destroyed.size(), 1, longestWait);
}

void MessageBarTest::givesTheKeyboardBack_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("closed") << u"Close this message"_s;
    QTest::newRow("followed by another") << u"Open"_s;
}

void MessageBarTest::givesTheKeyboardBack()
{
    QFETCH(QString, button);
    QWidget window;
    QLineEdit first(&window);
    QLineEdit edit(&window);
    MessageBar bar(&window);
    edit.move(0, 40);
    bar.setGeometry(0, 80, 600, 60);
    bar.showMessage(MessageBar::Kind::Success, u"Exported"_s);
    connect(bar.addButton(u"Open"_s), &QAbstractButton::clicked, &bar,
            [&bar] { bar.showMessage(MessageBar::Kind::Warning, u"It cannot be opened"_s); });
    bar.addCloseButton();
    window.resize(640, 160);
    window.show();
    QVERIFY(activate(window));
    edit.setFocus();
    auto *pressed = findNamed<QAbstractButton>(bar, button);
    pressed->setFocus(Qt::TabFocusReason);
    QVERIFY(pressed->hasFocus());
    pressed->click();
    QVERIFY(edit.hasFocus());
}

void MessageBarTest::closesWhenItsNewsIsOld()
{
    m_bar->move(100, 400); // not under the mouse, which is where a test before clicked
    m_bar->setLifetime(std::chrono::milliseconds(1));
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported"_s);
    m_bar->closeWhenOld();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bar->isVisible(), longestWait);
}

void MessageBarTest::whoUsesItKeepsIt()
{
    m_bar->move(100, 400);
    m_bar->setLifetime(std::chrono::milliseconds(1));
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported"_s);
    QAbstractButton *button = m_bar->addButton(u"Open"_s);
    QVERIFY(activate(*m_bar));
    button->setFocus();
    m_bar->closeWhenOld();
    // A timer that begins later runs out later.
    bool isLater = false;
    QTimer::singleShot(10, this, [&isLater] { isLater = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isLater, longestWait);
    QVERIFY(m_bar->isVisible());
    button->clearFocus();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bar->isVisible(), longestWait);
}

void MessageBarTest::aNewMessageIsNotOld()
{
    m_bar->setLifetime(std::chrono::milliseconds(1));
    m_bar->showMessage(MessageBar::Kind::Success, u"Exported"_s);
    m_bar->closeWhenOld();
    m_bar->showMessage(MessageBar::Kind::Error, u"Not exported"_s);
    bool isLater = false;
    QTimer::singleShot(10, this, [&isLater] { isLater = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isLater, longestWait);
    QVERIFY(m_bar->isVisible());
}

void MessageBarTest::aWarningIsNoSuccess()
{
    const auto icon = [this](MessageBar::Kind kind) {
        m_bar->showMessage(kind, u"Exported"_s);
        return m_bar->findChild<QLabel *>()->pixmap().toImage();
    };
    QVERIFY(icon(MessageBar::Kind::Warning) != icon(MessageBar::Kind::Success));
    QVERIFY(icon(MessageBar::Kind::Warning) != icon(MessageBar::Kind::Error));
}

void MessageBarTest::mayBeReplacedFromItsOwnButton()
{
    m_bar->showMessage(MessageBar::Kind::Error, u"First"_s);
    QAbstractButton *button = m_bar->addButton(u"Next"_s);
    QSignalSpy destroyed(button, &QObject::destroyed);
    connect(button, &QAbstractButton::clicked, this,
            [this] { m_bar->showMessage(MessageBar::Kind::Error, u"Second"_s); });
    QVERIFY(clickNamed(*m_bar, u"Next"_s));
    QVERIFY(visibleText(*m_bar).contains("Second"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(destroyed.size(), 1, longestWait);
}

void MessageBarTest::showsPlainText()
{
    m_bar->showMessage(MessageBar::Kind::Error, u"<b>a</b>"_s, u"<b>b</b>"_s);
    m_bar->setDetail(u"<b>c</b>"_s);
    for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY2(!label->toolTip().contains("<b>"_L1), qPrintable(label->toolTip()));
    }
}

void MessageBarTest::putsItsButtonsUnderTheTextWhereItIsNarrow()
{
    m_bar->showMessage(MessageBar::Kind::Error, u"Seoul could not be read:"_s,
                       u"The account's policy does not allow cvm:DescribeImages here."_s);
    const QAbstractButton *retry = m_bar->addButton(u"Retry"_s);
    const auto *message = m_bar->findChild<TitledLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(message->geometry().right() < retry->geometry().left(), longestWait);
    m_bar->resize(460, 200);
    QTRY_VERIFY_WITH_TIMEOUT(message->geometry().bottom() < retry->geometry().top(), longestWait);
    QVERIFY(message->width() > 380);
}

void MessageBarTest::aLongTextScrollsInALowWindow()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    layout->addWidget(bar);
    layout->addStretch();
    bar->showMessage(MessageBar::Kind::Error, u"Seoul:"_s,
                     u"It could not be read. "_s.repeated(30));
    window.resize(500, 2000);
    window.show();
    QVERIFY(activate(window));
    auto *label = bar->findChild<TitledLabel *>();
    auto *scroll = bar->findChild<QScrollArea *>();
    QTRY_COMPARE_WITH_TIMEOUT(scroll->height(), label->heightForWidth(scroll->width()),
                              longestWait);
    QCOMPARE(scroll->focusPolicy(), Qt::NoFocus);

    // Whole lines, two at least; the keyboard comes to the others.
    window.resize(500, 200);
    QTRY_VERIFY_WITH_TIMEOUT(scroll->height() < label->heightOfLines(500, 1, 3), longestWait);
    QVERIFY(scroll->height() >= label->heightOfLines(500, 1, 2));
    QVERIFY(label->height() > scroll->height());
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
    QCOMPARE(scroll->focusPolicy(), Qt::TabFocus);
    QCOMPARE(scroll->accessibleName(), label->text());
    scroll->setFocus();
    QTest::keyClick(scroll, Qt::Key_End);
    QTest::keyClick(scroll, Qt::Key_Down);
    QVERIFY(scroll->verticalScrollBar()->value() > 0);
    // Another message begins at its start.
    bar->showMessage(MessageBar::Kind::Error, u"Tokyo:"_s,
                     u"It could not be read. "_s.repeated(30));
    QCOMPARE(scroll->verticalScrollBar()->value(), 0);
    QCOMPARE(scroll->accessibleName(), label->text());
}

void MessageBarTest::itsScrollBarStandsOnItsGround()
{
    AppStyle style;
    m_bar->showMessage(MessageBar::Kind::Error, u"Seoul:"_s,
                       u"It could not be read. "_s.repeated(30));
    m_bar->resize(500, 200);
    QScrollBar *scroll = m_bar->findChild<QScrollArea *>()->verticalScrollBar();
    scroll->setStyle(&style);
    QTRY_VERIFY_WITH_TIMEOUT(scroll->isVisible(), longestWait);
    const QImage image = m_bar->grab().toImage();
    const QPoint corner = scroll->mapTo(m_bar.get(), scroll->rect().topRight());
    QCOMPARE(image.pixelColor(corner), image.pixelColor(corner + QPoint(2, 0)));
}

void MessageBarTest::everyButtonHasRoom()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    layout->addWidget(bar);
    layout->addStretch();
    bar->showMessage(MessageBar::Kind::Error, u"Seoul:"_s, u"It could not be read."_s);
    const QList<QAbstractButton *> buttons = {bar->addButton(u"Edit the instance type"_s),
                                              bar->addButton(u"Copy the request ids"_s),
                                              bar->addButton(u"Try again"_s)};
    window.resize(300, 400);
    window.show();
    QVERIFY(waitUntilExposed(window));
    QTRY_VERIFY_WITH_TIMEOUT(buttons.first()->y() < buttons.last()->y(), longestWait);
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->text()));
    }
}

void MessageBarTest::itsIconFollowsThePalette()
{
    m_bar->setPalette(paletteFor(ColorScheme::Light));
    m_bar->showMessage(MessageBar::Kind::Error, u"Seoul"_s);
    const auto icon = [this] {
        return m_bar->findChild<QLabel *>()->pixmap().toImage();
    };
    const QImage light = icon();
    QVERIFY(!light.isNull());
    m_bar->setPalette(paletteFor(ColorScheme::Dark));
    QVERIFY(icon() != light);
}

void MessageBarTest::itsIconGrowsWithTheFont()
{
    m_bar->showMessage(MessageBar::Kind::Error, u"Seoul"_s);
    const auto size = [this] {
        return m_bar->findChild<QLabel *>()->pixmap().deviceIndependentSize().width();
    };
    const double before = size();
    QFont large = m_bar->font();
    large.setPointSizeF(2 * large.pointSizeF());
    m_bar->setFont(large);
    QVERIFY(size() > 1.5 * before);
}

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
