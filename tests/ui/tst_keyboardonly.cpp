// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvreader.h"
#include "support/exportsteps.h"
#include "support/waiting.h"
#include "support/windowfixture.h"
#include "ui/details/detailpane.h"

#include <QAbstractScrollArea>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Finding images, looking at one and exporting what was found, without a mouse. All keys go to
/// what has the keyboard, which must always be in sight.
class KeyboardOnlyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void mainJob();

private:
    /// Presses a key, and says whether what has the keyboard then can be seen.
    [[nodiscard]] static bool press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Presses Tab until what is called so has the keyboard.
    [[nodiscard]] static bool tabTo(const QString &name);
    [[nodiscard]] static bool type(const QString &text);
};

bool KeyboardOnlyTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *before = QApplication::focusWidget();
    if (!before)
        return false;
    QTest::keyClick(before, Qt::Key(key), modifiers);
    return waitFor(u"the keyboard to be in sight"_s, [] {
        const QWidget *after = QApplication::focusWidget();
        // What scrolls is covered by what it shows.
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(after))
            after = area->viewport();
        return !after || !after->visibleRegion().isEmpty();
    });
}

bool KeyboardOnlyTest::tabTo(const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        if (spokenName(*QApplication::focusWidget()) == name)
            return true;
        if (!press(Qt::Key_Tab)) {
            qWarning("Out of sight: %s", qPrintable(spokenName(*QApplication::focusWidget())));
            return false;
        }
    }
    qWarning("Tab does not come to %s", qPrintable(name));
    return false;
}

bool KeyboardOnlyTest::type(const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!edit)
        return false;
    QTest::keyClicks(edit, text);
    return edit->text() == text;
}

void KeyboardOnlyTest::mainJob()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QVERIFY(QApplication::focusWidget());

    // Asks the cloud for images of a name.
    QVERIFY(tabTo(u"Image name"_s));
    QVERIFY(type(u"web"_s));
    QVERIFY(press(Qt::Key_Return));
    QVERIFY(fixture.waitUntilLoaded());
    QVERIFY(fixture.view().model()->rowCount() > 1);
    const QJsonArray filters =
            fixture.takeRequests().constLast().body.value("Filters"_L1).toArray();
    QCOMPARE(filters.at(0).toObject().value("Name"_L1).toString(), u"image-name"_s);

    // Narrows what came, and goes to the rows.
    QVERIFY(press(Qt::Key_F, Qt::ControlModifier));
    QVERIFY(type(u"api"_s));
    QVERIFY(press(Qt::Key_Escape)); // the completions, if there are any
    if (QApplication::focusWidget()->property("text").toString().isEmpty())
        QVERIFY(type(u"api"_s));
    QVERIFY(press(Qt::Key_Return));
    QCOMPARE(QApplication::focusWidget(), &fixture.view());

    // Exports what is found.
    QVERIFY(press(Qt::Key_A, Qt::ControlModifier));
    const int rows = fixture.view().selectedRowCount();
    QVERIFY(rows > 0);
    QVERIFY(press(Qt::Key_E, Qt::ControlModifier));
    const ExportSteps steps(fixture.window());
    QVERIFY(waitFor(u"the dialog"_s, [&] { return steps.exportDialog() != nullptr; }));
    QVERIFY(activate(*steps.exportDialog()));
    QVERIFY(tabTo(u"Export…"_s));
    QVERIFY(press(Qt::Key_Return));
    QVERIFY(waitFor(u"the file dialog"_s, [&] { return steps.fileDialog() != nullptr; }));
    QVERIFY(activate(*steps.fileDialog()));
    const QString path = fixture.inFolder(u"found.csv"_s);
    QVERIFY(press(Qt::Key_A, Qt::ControlModifier)); // the name that is proposed
    QVERIFY(type(path));
    QVERIFY(press(Qt::Key_Return));
    QVERIFY(waitFor(u"the file"_s, [&path] { return QFile::exists(path); }));
    QVERIFY(steps.waitUntilOver());
    QCOMPARE(readCsv(contentOf(path)).size(), rows + 1);

    // Opens one.
    QVERIFY(activate(fixture.window()));
    QVERIFY(tabTo(u"Images"_s));
    QVERIFY(press(Qt::Key_Return));
    const auto *details = fixture.window().findChild<DetailPane *>();
    QVERIFY(waitFor(u"the details"_s, [details] {
        return details->isVisible() && details->isAncestorOf(QApplication::focusWidget());
    }));
}

QTEST_MAIN(KeyboardOnlyTest)
#include "tst_keyboardonly.moc"
