// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinnedfixture.h"

#include "support/waiting.h"

#include "ui/pinned/excerptview.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/pinned/writedialog.h"
#include "ui/widgets/announcer.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Checks of pinned ids in the window, on the demo cloud.
class PinnedFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensFromTheMenu();
    void checksWhatIsDropped();
    void saysItsStepsOnce();
    void sortsFindsAndCopies();
    void withoutACloudAllIsUnknown();
    void showsTheLinesOfTheFile();
    void writesTheSuccessor();
    void leavesTheBoxOfIdsItsDrops();
    void checksATextThatIsPasted();
    void pastesIdsIntoTheListFromTheBox();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        return m_fixture->write(name, text);
    }
    [[nodiscard]] PinnedDialog *dialog() const { return m_fixture->dialog(); }
    [[nodiscard]] QTableView *table() const { return dialog()->findChild<QTableView *>(); }
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] bool waitForRows(int count) const { return m_fixture->waitForRows(count); }

    std::unique_ptr<PinnedFixture> m_fixture;
};

void PinnedFlowTest::init()
{
    m_fixture = std::make_unique<PinnedFixture>();
    QVERIFY(m_fixture->windowFixture().show());
    m_fixture->startFlow();
}

void PinnedFlowTest::cleanup()
{
    m_fixture.reset();
}

QString PinnedFlowTest::cell(int row, int column) const
{
    return table()->model()->index(row, column).data().toString();
}

void PinnedFlowTest::opensFromTheMenu()
{
    auto *menu = m_fixture->windowFixture().child<QMenu>(u"queryMenu"_s);
    const auto actions = menu->actions();
    const auto action = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
        return one->objectName() == "checkPinnedAction"_L1;
    });
    QVERIFY(action != actions.end());
    (*action)->trigger();
    QVERIFY(dialog() && dialog()->isVisible());
    QVERIFY(canClick(*dialog(), u"Check Folder…"_s));
    QVERIFY(!canClick(*dialog(), u"Open File"_s));
}

void PinnedFlowTest::checksWhatIsDropped()
{
    QVERIFY(m_fixture->open());
    const QString path = write(u"main.tf"_s, "region = \"ap-seoul\"\nimage_id = \"img-alv8z635\"\n"
                                             "other = \"img-00000000\"\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &drop);
    QVERIFY(waitForRows(2));
    // One region of the demo refuses, and may have it; the one that is meant has not.
    QCOMPARE(cell(0, PinnedModel::VerdictColumn), u"Not there"_s);
    QCOMPARE(cell(0, PinnedModel::Line), u"3"_s);
    QCOMPARE(cell(0, PinnedModel::Id), u"img-00000000"_s);
    QCOMPARE(cell(1, PinnedModel::VerdictColumn), u"Newer build"_s);
    QCOMPARE(cell(1, PinnedModel::Name), u"web-api-2026-10-19"_s);
    QCOMPARE(cell(1, PinnedModel::Region), u"ap-seoul"_s);
    QCOMPARE(cell(1, PinnedModel::Successor), u"img-p7q626yd"_s);
}

/// To a screen reader.
void PinnedFlowTest::saysItsStepsOnce()
{
    QVERIFY(m_fixture->open());
    m_fixture->flow().open();
    QStringList said;
    connect(dialog()->findChild<Announcer *>(), &Announcer::said, this,
            [&said](const QString &text) { said.append(text); });
    m_fixture->flow().check({write(u"main.tf"_s, "a = \"img-00000000\"\nb = \"img-alv8z635\"\n")});
    QVERIFY(waitForRows(2));
    QVERIFY(waitFor(u"the end"_s, [&said] { return said.size() >= 3; }));
    QCOMPARE(said.value(0), u"Reading files…"_s);
    QVERIFY(said.value(1).startsWith("Asking for 2 ids"_L1));
    QVERIFY2(said.value(2).contains("2 ids"_L1), qPrintable(said.value(2)));
    QCOMPARE(said.size(), 3);
    // Labels with a name of their own have what they show as their description.
    QCOMPARE(findNamed(*dialog(), u"What the check has found"_s)->accessibleDescription(),
             said.value(2));
    for (const QString &name : {u"What is known of the selected id"_s, u"Region meant"_s}) {
        const auto *label = findNamed<QLabel>(*dialog(), name);
        QVERIFY2(label, qPrintable(name));
        QVERIFY(!label->text().isEmpty());
        QCOMPARE(label->accessibleDescription(), label->text());
    }
}

void PinnedFlowTest::sortsFindsAndCopies()
{
    QVERIFY(m_fixture->open());
    m_fixture->flow().check(
            {write(u"main.tf"_s, "region = \"ap-seoul\"\nimage_id = \"img-alv8z635\"\n"
                                 "other = \"img-00000000\"\n")});
    QVERIFY(waitForRows(2));
    table()->sortByColumn(PinnedModel::Line, Qt::AscendingOrder);
    QCOMPARE(cell(0, PinnedModel::Line), u"2"_s);
    dialog()->findChild<QLineEdit *>()->setText(u"WEB-api"_s);
    QVERIFY(waitForRows(1));
    clickCell(*table(), 0, PinnedModel::Id);
    QVERIFY(clickNamed(*dialog(), u"Copy Successor"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"img-p7q626yd"_s);
    QVERIFY(clickNamed(*dialog(), u"Show Image"_s));
    QCOMPARE(m_fixture->window().catalog().query().imageIds, QStringList {u"img-alv8z635"_s});
}

void PinnedFlowTest::withoutACloudAllIsUnknown()
{
    m_fixture->flow().check({write(u"main.tf"_s, "image_id = \"img-00000000\"\n")});
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, PinnedModel::VerdictColumn), u"Unknown"_s);
}

void PinnedFlowTest::showsTheLinesOfTheFile()
{
    QVERIFY(m_fixture->open());
    const QString path = write(u"main.tf"_s, "# top\nregion = \"ap-seoul\"\n"
                                             "image_id = \"img-alv8z635\"\n");
    m_fixture->flow().check({path});
    QVERIFY(waitForRows(1));
    const auto *excerpt = dialog()->findChild<ExcerptView *>();
    QCOMPARE(excerpt->toPlainText(),
             u"1  # top\n2  region = \"ap-seoul\"\n3  image_id = \"img-alv8z635\""_s);
    QCOMPARE(excerpt->extraSelections().at(0).cursor.selectedText(), u"img-alv8z635"_s);
    const QString text = visibleText(*dialog());
    for (const QString &told :
         {u"web-api-2026-10-19"_s, u"pinned for Seoul"_s, u"Seoul, from the block around it"_s,
          u"1 ids in main.tf"_s, u"Exit status 3 in a pipeline"_s,
          u"Terraform destroys and creates anew"_s})
        QVERIFY2(text.contains(told), qPrintable(told + u" | "_s + text));
    QVERIFY(canClick(*dialog(), u"Write img-p7q626yd…"_s));
    // It tells what it is shown for, not what was there once.
    QVERIFY(QFile::remove(path));
    table()->clearSelection();
    table()->selectRow(0);
    QVERIFY2(!excerpt->toPlainText().contains("img-"_L1), qPrintable(excerpt->toPlainText()));
    QVERIFY(excerpt->extraSelections().isEmpty());
}

void PinnedFlowTest::writesTheSuccessor()
{
    QVERIFY(m_fixture->open());
    const QByteArray before = "region = \"ap-seoul\"\r\nimage_id = \"img-alv8z635\""
                              " # web-api-2026-10-19\r\n";
    const QString path = write(u"main.tf"_s, before);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    m_fixture->flow().check({path});
    QVERIFY(waitForRows(1));
    QVERIFY(clickNamed(*dialog(), u"Write img-p7q626yd…"_s));
    QPointer<WriteDialog> ask = dialog()->findChild<WriteDialog *>();
    QVERIFY(ask && ask->isVisible());
    QVERIFY(ask->findChild<QPlainTextEdit *>()->toPlainText().contains(
            "+image_id = \"img-p7q626yd\""_L1));
    QVERIFY(clickNamed(*ask, u"Cancel"_s));
    QVERIFY(waitFor(u"the question to go"_s, [&ask] { return ask.isNull(); }));
    QCOMPARE(content(), before);
    QVERIFY(clickNamed(*dialog(), u"Write img-p7q626yd…"_s));
    QVERIFY(clickNamed(*dialog()->findChild<WriteDialog *>(), u"Write"_s));
    QVERIFY(waitFor(u"the new verdict"_s,
                    [this] { return cell(0, PinnedModel::VerdictColumn) == "Fine"_L1; }));
    QCOMPARE(content(), QByteArray(before)
                                .replace("img-alv8z635", "img-p7q626yd")
                                .replace("2026-10-19", "2026-11-02"));
    QCOMPARE(cell(0, PinnedModel::Id), u"img-p7q626yd"_s);
}

void PinnedFlowTest::checksATextThatIsPasted()
{
    QVERIFY(m_fixture->open());
    m_fixture->flow().open();
    QGuiApplication::clipboard()->setText(u"# a list\nregion: ap-seoul, image img-alv8z635\n"_s);
    QVERIFY(activate(*dialog()));
    QTest::keySequence(dialog(), QKeySequence::Paste);
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, PinnedModel::Id), u"img-alv8z635"_s);
    QCOMPARE(cell(0, PinnedModel::VerdictColumn), u"Newer build"_s);
    const auto *excerpt = dialog()->findChild<ExcerptView *>();
    QCOMPARE(excerpt->extraSelections().at(0).cursor.selectedText(), u"img-alv8z635"_s);
    QVERIFY(canClick(*dialog(), u"Copy Successor"_s));
    QVERIFY(!canClick(*dialog(), u"Open File"_s));
    QVERIFY(!canClick(*dialog(), u"Write img-p7q626yd…"_s));
}

/// The box to find in does not take ids away from the check; words, and an id of many, it does.
void PinnedFlowTest::pastesIdsIntoTheListFromTheBox()
{
    QVERIFY(m_fixture->open());
    m_fixture->flow().open();
    QVERIFY(activate(*dialog()));
    auto *box = dialog()->findChild<QLineEdit *>();
    QVERIFY(!box->hasFocus()); // who opens the list and pastes has it checked
    box->setFocus();
    QGuiApplication::clipboard()->setText(u"img-alv8z635"_s);
    QTest::keySequence(box, QKeySequence::Paste);
    QVERIFY(waitForRows(1));
    QCOMPARE(box->text(), QString());
    QTest::keySequence(box, QKeySequence::Paste);
    QCOMPARE(box->text(), u"img-alv8z635"_s);
    box->clear();
    QGuiApplication::clipboard()->setText(u"img-alv8z635 img-p7q626yd"_s);
    QTest::keySequence(box, QKeySequence::Paste);
    QVERIFY(waitForRows(2));
    QCOMPARE(box->text(), QString());
}

/// What is dropped on the box is a list to search for.
void PinnedFlowTest::leavesTheBoxOfIdsItsDrops()
{
    const QString path = write(u"list.md"_s, "See img-alv8z635, and img-00000000.\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget *box = m_fixture->windowFixture().child<QPlainTextEdit>(u"imageIdsEdit"_s)->viewport();
    QDragEnterEvent enter({2, 2}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({2, 2}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box, &drop);
    QVERIFY(!dialog());
    QCOMPARE(m_fixture->windowFixture().child<QPlainTextEdit>(u"imageIdsEdit"_s)->toPlainText(),
             u"img-alv8z635\nimg-00000000"_s);
}

QTEST_MAIN(PinnedFlowTest)
#include "tst_pinnedflow.moc"
