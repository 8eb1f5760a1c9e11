// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/placeholder.h"

#include "support/windowfixture.h"

#include <QAction>
#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class PlaceholderTest final : public QObject
{
    Q_OBJECT

private slots:
    void letsTheMouseSelectItsSentence();
    void headingsSideBySideAreAtOneHeight();
    void givesWayWhereThereIsNoRoom();
};

void PlaceholderTest::letsTheMouseSelectItsSentence()
{
    const QString sentence = u"Set TENCENTCLOUD_SECRET_ID and start again."_s;
    Placeholder placeholder;
    placeholder.setContent({.heading = u"No credential"_s, .sentence = sentence});
    placeholder.resize(600, 400);
    placeholder.show();
    QVERIFY(waitUntilExposed(placeholder));
    const QList<QLabel *> labels = placeholder.findChildren<QLabel *>();
    const auto label = std::ranges::find(labels, sentence, &QLabel::text);
    QVERIFY(label != labels.end());
    const QRect place = (*label)->geometry();

    const QPoint middle = placeholder.rect().center();
    QEnterEvent enter(middle, middle, placeholder.mapToGlobal(middle));
    QCoreApplication::sendEvent(&placeholder, &enter);
    QTest::mouseDClick(*label, Qt::LeftButton, {}, (*label)->rect().center());
    QVERIFY(!(*label)->selectedText().isEmpty());

    // Nothing jumps under the mouse.
    placeholder.layout()->activate();
    QCOMPARE((*label)->geometry(), place);
}

void PlaceholderTest::headingsSideBySideAreAtOneHeight()
{
    WindowFixture fixture;
    fixture.window().resize(1440, 900);
    QVERIFY(fixture.show());
    auto *table = fixture.child<Placeholder>(u"placeholder"_s);
    QWidget *details = fixture.child<QWidget>(u"detailPane"_s);
    auto *showDetails = fixture.child<QAction>(u"showDetailsAction"_s);
    showDetails->trigger();
    showDetails->trigger();
    QVERIFY(details->isVisible());
    const auto *pane = details->findChild<Placeholder *>();
    const auto top = [&fixture](const Placeholder &placeholder) {
        QCoreApplication::sendPostedEvents();
        const QLabel *heading = placeholder.findChildren<QLabel *>().at(1);
        return heading->mapTo(&fixture.window(), QPoint()).y();
    };
    QVERIFY(top(*table) > 200);
    QCOMPARE(top(*table), top(*pane));
    // A bar over the table moves the table only.
    fixture.window().showNotice(u"Notice:"_s, u"with a button"_s);
    QVERIFY(fixture.child<QWidget>(u"noticeBar"_s)->isVisible());
    QCOMPARE(top(*table), top(*pane));
    fixture.window().resize(1300, 760);
    QCOMPARE(top(*table), top(*pane));
}

void PlaceholderTest::givesWayWhereThereIsNoRoom()
{
    QWidget window;
    Placeholder placeholder(&window);
    placeholder.setContent({.iconName = u"empty-find"_s,
                            .heading = u"No image matches"_s,
                            .sentence = u"None of the regions has an image."_s,
                            .button = u"Change the filters"_s});
    window.resize(400, 600);
    // Its heading would be below its end.
    const int least = placeholder.minimumSizeHint().height();
    placeholder.setGeometry(0, 0, 400, least);
    window.show();
    QVERIFY(waitUntilExposed(window));
    const auto *button = placeholder.findChild<QPushButton *>();
    QVERIFY(placeholder.rect().contains(button->geometry()));
    for (const QLabel *label : placeholder.findChildren<QLabel *>())
        QVERIFY(label->height() >= label->fontMetrics().height());
}

QTEST_MAIN(PlaceholderTest)
#include "tst_placeholder.moc"
