// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/placeholder.h"

#include "support/widgets.h"

#include <QEnterEvent>
#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;

class PlaceholderTest final : public QObject
{
    Q_OBJECT

private slots:
    void letsTheMouseSelectItsSentence();
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

QTEST_MAIN(PlaceholderTest)
#include "tst_placeholder.moc"
