// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/find/findexpression.h"
#include "support/fakeimagesource.h"
#include "ui/export/exportdialog.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Finding in the loaded rows by the box in the tool bar.
class FindingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void narrowsWhileTyping();
    void highlightsWhatIsFound();
    void saysWhatIsNotLoaded();
    void looksInOneColumn();
    void heedsCaseAndWholeWords();
    void showsABadRegularExpression();
    void anErrorNeverPushesTheBoxAway();
    void aWrongTextLeavesTheLastRows_data();
    void aWrongTextLeavesTheLastRows();
    void tellsAnErrorWholeUnderTheBox();
    void saysThatAnExpressionIsTooHard();
    void escapeClears();
    void escapeLeavesTheCurrentRowInItsPlace();
    void aHiddenRowIsNoLongerTheCurrentOne();
    void showAllClearsFacetsToo();
    void showAllTakesTheOptionsAway();
    void goesToTheRows_data();
    void goesToTheRows();
    void goesBackToEarlierFinds();
    void keepsSelectedWhatComesBack();
    void aNewSelectionLetsGoOfWhatIsHidden();
    void facetsKeepTheSelectionToo();
    void keysOfTheWindowWorkInTheBox();
    void completesKeysAndValues();
    void enterTakesNoCompletionUnasked_data();
    void enterTakesNoCompletionUnasked();
    void saysWhatIsSelectedAndHidden();
    void takesTheConditionAwayThatLeavesNothing();
    void pagesOnUntilItIsSureThatNothingMatches();

private:
    /// Presses Ctrl+F and types.
    void find(const QString &text);
    /// Presses a key where the keyboard is: in the list of completions, if that is open.
    void press(Qt::Key key);
    void chooseOption(const QStringList &entries);
    [[nodiscard]] bool loadAll();
    [[nodiscard]] int rowCount() const { return m_fixture->window().model().rowCount(); }
    [[nodiscard]] int loadedCount() const { return m_fixture->window().model().store().count(); }
    [[nodiscard]] QString said() { return m_fixture->child<QLabel>(u"findCountLabel"_s)->text(); }
    [[nodiscard]] QLabel *note() { return m_fixture->child<QLabel>(u"findNote"_s); }
    [[nodiscard]] QStringList selectedIds()
    {
        QStringList ids;
        for (const Image &image : m_fixture->view().selectedImages())
            ids.append(image.imageId);
        return ids;
    }
    /// Clicks rows, all but the first with Ctrl. Returns the ids.
    QStringList selectRows(const QList<int> &rows);
    [[nodiscard]] QAbstractItemView *completions() const
    {
        return m_edit->findChild<QCompleter *>()->popup();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QLineEdit *m_edit = nullptr;
};

void FindingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_edit = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    QVERIFY(m_edit);
    QCOMPARE(said(), QString());
}

void FindingTest::cleanup()
{
    m_fixture.reset();
}

void FindingTest::find(const QString &text)
{
    QVERIFY(activate(m_fixture->window()));
    m_fixture->view().setFocus();
    QTest::keyClick(&m_fixture->window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_edit->hasFocus());
    QTest::keyClicks(m_edit, text);
    QCOMPARE(m_edit->text(), text);
}

bool FindingTest::loadAll()
{
    return clickNamed(m_fixture->window(), u"Load all"_s) && m_fixture->waitUntilLoaded();
}

void FindingTest::press(Qt::Key key)
{
    QWidget *list = completions();
    QTest::keyClick(list->isVisible() ? list : m_edit, key);
}

void FindingTest::chooseOption(const QStringList &entries)
{
    if (completions()->isVisible())
        press(Qt::Key_Escape);
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(openedMenu(), longestWait);
    QVERIFY(clickEntries(*openedMenu(), entries));
}

QStringList FindingTest::selectRows(const QList<int> &rows)
{
    for (const int row : rows) {
        clickCell(m_fixture->view(), row, int(ImageColumn::Name),
                  row == rows.first() ? Qt::NoModifier : Qt::ControlModifier);
    }
    return selectedIds();
}

void FindingTest::narrowsWhileTyping()
{
    const ImageTableModel &model = m_fixture->window().model();
    const int all = rowCount();
    find(u"u"_s);
    const int some = rowCount();
    QTest::keyClicks(m_edit, u"buntu"_s);
    const int few = rowCount();
    QVERIFY(0 < few && few < some && some <= all);
    for (int row = 0; row < few; ++row)
        QVERIFY(findText(model.imageAt(row), TimeZone::Local)
                        .contains("ubuntu"_L1, Qt::CaseInsensitive));
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"%1 of %2 loaded"_s.arg(QLocale().toString(few),
                                                                        QLocale().toString(all))),
                             longestWait);

    QTest::keyClicks(m_edit, u" arch:arm type:public"_s);
    const int fewest = rowCount();
    QVERIFY(0 < fewest && fewest < few);
    for (int row = 0; row < fewest; ++row) {
        QCOMPARE(model.imageAt(row).architecture, u"arm"_s);
        QCOMPARE(model.imageAt(row).imageType, u"PUBLIC_IMAGE"_s);
    }
}

void FindingTest::highlightsWhatIsFound()
{
    // Every id has it, so no row moves.
    ImageTableView &view = m_fixture->view();
    const QModelIndex id = view.model()->index(0, int(ImageColumn::ImageId));
    const QModelIndex size = view.model()->index(0, int(ImageColumn::Size));
    const auto picture = [&view](const QModelIndex &index) {
        return view.viewport()->grab(view.visualRect(index)).toImage();
    };
    const QImage idBefore = picture(id);
    const QImage sizeBefore = picture(size);
    find(u"img-"_s);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(id.data(ImageTableModel::FindSpansRole).value<QList<FindSpan>>(),
             (QList<FindSpan> {{.start = 0, .length = 4}}));
    QVERIFY(picture(id) != idBefore);
    QCOMPARE(picture(size), sizeBefore);
}

void FindingTest::saysWhatIsNotLoaded()
{
    find(u"ubuntu"_s);
    const CatalogSummary summary = m_fixture->window().catalog().summary();
    QTRY_COMPARE_WITH_TIMEOUT(said(),
                              u"%1 of %2 loaded"_s.arg(QLocale().toString(rowCount()),
                                                       QLocale().toString(loadedCount())),
                              longestWait);
    const int found = rowCount();
    const QString more = u"Load %1 more"_s.arg(QLocale().toString(summary.total - summary.loaded));
    QVERIFY(clickNamed(m_fixture->window(), more));
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(said(),
                              u"%1 of %2 loaded"_s.arg(QLocale().toString(rowCount()),
                                                       QLocale().toString(summary.total)),
                              longestWait);
    QVERIFY(rowCount() > found);
}

void FindingTest::looksInOneColumn()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(loadAll());
    find(u"seoul"_s);
    const int everywhere = rowCount();
    chooseOption({u"In"_s, u"Region"_s});
    QVERIFY(0 < rowCount() && rowCount() <= everywhere);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).place.region, u"ap-seoul"_s);
    chooseOption({u"In"_s, u"OS"_s});
    QCOMPARE(rowCount(), 0);
    chooseOption({u"In"_s, u"All columns"_s});
    QCOMPARE(rowCount(), everywhere);
}

void FindingTest::heedsCaseAndWholeWords()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(loadAll());
    find(u"ubunt"_s);
    const int parts = rowCount();
    QVERIFY(parts > 0);
    chooseOption({u"Whole words"_s});
    QCOMPARE(rowCount(), 0);
    chooseOption({u"Whole words"_s});
    QCOMPARE(rowCount(), parts);
    find(u"UBUNTU"_s);
    QVERIFY(rowCount() > 0);
    chooseOption({u"Match case"_s});
    QCOMPARE(rowCount(), 0);
}

void FindingTest::showsABadRegularExpression()
{
    chooseOption({u"Regular expression"_s});
    const int all = rowCount();
    find(u"^web-[0-9"_s);
    QCOMPARE(said(), u"Still showing “^web-”"_s);
    QVERIFY(note()->isVisible());
    QVERIFY(note()->text().startsWith("missing terminating ]"_L1));
    QCOMPARE(m_edit->accessibleDescription(), QString(note()->text() + u' ' + said()));
    QCOMPARE(m_edit->property("isInvalid").toBool(), true);

    QTest::keyClicks(m_edit, u"]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains("loaded"_L1), longestWait);
    QCOMPARE(m_edit->property("isInvalid").toBool(), false);
    QVERIFY(!note()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(rowCount() < all, longestWait);
}

void FindingTest::escapeClears()
{
    find(u"ubuntu"_s);
    QVERIFY(rowCount() < loadedCount());
    press(Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(rowCount(), loadedCount());
    QTRY_COMPARE_WITH_TIMEOUT(said(), QString(), longestWait);
}

void FindingTest::anErrorNeverPushesTheBoxAway()
{
    m_fixture->window().resize(1000, 650);
    find(u"plattform:ubuntu"_s);
    QVERIFY(note()->text().startsWith("There is no key \"plattform:\""_L1));
    QVERIFY(m_edit->isVisible());
    QVERIFY(m_edit->hasFocus());
    QVERIFY(m_edit->width() >= m_edit->minimumWidth());
    QVERIFY2(m_edit->minimumWidth() > 150, qPrintable(QString::number(m_edit->minimumWidth())));
    const QPoint end = m_edit->mapTo(&m_fixture->window(), m_edit->rect().bottomRight());
    QVERIFY(m_fixture->window().rect().contains(end));
}

void FindingTest::escapeLeavesTheCurrentRowInItsPlace()
{
    QVERIFY(loadAll());
    ImageTableView &view = m_fixture->view();
    find(u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), longestWait); // the change of rows is over
    clickCell(view, 7, int(ImageColumn::Name));
    const QString id = m_fixture->window().model().imageAt(7).imageId;
    const int place = view.visualRect(view.currentIndex()).top();
    m_edit->setFocus();
    press(Qt::Key_Escape);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(m_fixture->window().model().imageAt(view.currentIndex().row()).imageId, id);
    QVERIFY(view.currentIndex().row() > 7);
    QCOMPARE(view.visualRect(view.currentIndex()).top(), place);
}

void FindingTest::aHiddenRowIsNoLongerTheCurrentOne()
{
    QVERIFY(loadAll());
    ImageTableView &view = m_fixture->view();
    const ImageTableModel &model = m_fixture->window().model();
    int row = 20;
    while (model.imageAt(row).osName.contains("ubuntu"_L1, Qt::CaseInsensitive))
        ++row;
    clickCell(view, row, int(ImageColumn::Os));
    const Image image = model.imageAt(row);
    QSignalSpy shown(&view, &ImageTableView::currentImageChanged);
    find(u"os:ubuntu"_s);
    QVERIFY(0 < rowCount() && rowCount() < loadedCount());
    QVERIFY(!view.currentIndex().isValid());
    QCOMPARE(view.selectedRowCount(), 0);
    for (const QList<QVariant> &arguments : shown)
        QVERIFY(!arguments.first().value<const Image *>());

    // Once it is there again, it is the current one again.
    press(Qt::Key_Escape); // closes the completions
    press(Qt::Key_Escape);
    QCOMPARE(rowCount(), loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(view.currentIndex().isValid(), longestWait);
    QCOMPARE(model.imageAt(view.currentIndex().row()), image);
    QCOMPARE(view.currentIndex().column(), int(ImageColumn::Os));
    QCOMPARE(view.selectedRowCount(), 1);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
}

void FindingTest::showAllClearsFacetsToo()
{
    find(u"ubuntu"_s);
    FacetSelection selection;
    selection.toggle(Facet::Architecture, u"arm"_s, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(rowCount() < loadedCount());
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(m_edit->text(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!findNamed(m_fixture->window(), u"Show all"_s), longestWait);
}

void FindingTest::aWrongTextLeavesTheLastRows_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::newRow("a key that is none") << u"colour:red"_s;
    QTest::newRow("a date that is none") << u"created:>2026-13-45"_s;
    QTest::newRow("half a term") << u"size:<"_s;
    QTest::newRow("OR") << u"OR"_s;
}

void FindingTest::aWrongTextLeavesTheLastRows()
{
    QFETCH(QString, wrong);
    QVERIFY(loadAll());
    find(u"ubuntu"_s);
    const QStringList found = m_fixture->rows();
    QVERIFY(0 < found.size() && found.size() < loadedCount());

    // Typed behind, letter by letter.
    QTest::keyClicks(m_edit, u' ' + wrong);
    QCOMPARE(m_fixture->rows(), found);
    QCOMPARE(said(), u"Still showing “ubuntu ”"_s);
    QVERIFY(note()->isVisible());

    // Typed over it.
    if (completions()->isVisible())
        press(Qt::Key_Escape);
    m_edit->setText(u"ubuntu"_s);
    find(wrong);
    QCOMPARE(m_fixture->rows(), found);
    QCOMPARE(said(), u"Still showing “ubuntu”"_s);
    QCOMPARE(m_edit->property("isInvalid").toBool(), true);

    // With nothing before it, all rows are there.
    m_edit->clear();
    QCOMPARE(rowCount(), loadedCount());
    QTest::keyClicks(m_edit, wrong);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(said(), u"Still showing all rows"_s);
}

void FindingTest::tellsAnErrorWholeUnderTheBox()
{
    find(u"ubuntu plattform:x"_s);
    const QLabel *label = note();
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains("license, sync, desc, in, behind, differs."_L1));
    const QWidget &window = m_fixture->window();
    const QRect place(label->mapTo(&window, QPoint()), label->size());
    QVERIFY(place.height() >= label->heightForWidth(place.width()));
    QVERIFY(window.rect().contains(place));
    const QWidget *field = m_fixture->child<QWidget>(u"findField"_s);
    const QRect box(field->mapTo(&window, QPoint()), field->size());
    QVERIFY(place.top() >= box.bottom() && place.top() - box.bottom() < box.height());
    QCOMPARE(place.left(), box.left());
    // It follows the box.
    m_fixture->window().resize(1000, 700);
    QTRY_COMPARE_WITH_TIMEOUT(label->mapTo(&window, QPoint()).x(),
                              field->mapTo(&window, QPoint()).x(), longestWait);
    // What is wrong is underlined, and nothing else.
    const auto picture = [this] {
        m_edit->clearFocus(); // no cursor that blinks
        return m_edit->grab().toImage();
    };
    const QImage wrong = picture();
    m_edit->setText(u"ubuntu platform:x"_s);
    const QImage right = picture();
    QVERIFY(wrong != right);
    const QRect start(4, 4, 32, m_edit->height() - 8); // in the first word
    QCOMPARE(wrong.copy(start), right.copy(start));
}

void FindingTest::saysThatAnExpressionIsTooHard()
{
    FakeImageSource source;
    QList<Image> images = named({u"db"_s, u"web"_s});
    for (int i = 0; i < 400; ++i)
        images.append(makeImage(u"ap-seoul"_s, u"img-%1"_s.arg(i), QString(60, u'x') + u" web"_s));
    source.answerFrom(images);
    m_fixture->window().setSource(&source);
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QTRY_VERIFY_WITH_TIMEOUT(loadedCount() == 100, longestWait);
    QVERIFY(loadAll());
    find(u"db"_s);
    chooseOption({u"Regular expression"_s});
    m_edit->setText(u"(x+x+)+y|web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(note()->isVisible(), longestWait);
    QVERIFY(note()->text().contains("would take too long"_L1));
    QCOMPARE(said(), u"Still showing “db”"_s);
    QCOMPARE(rowCount(), 1);
    QCOMPARE(m_edit->property("isInvalid").toBool(), true);
    // One that is wrong after it does not go back to it.
    m_edit->setText(u"(x+x+)+y|web("_s);
    QCOMPARE(said(), u"Still showing “db”"_s);
    m_edit->setText(u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 401, longestWait);
    QVERIFY(!note()->isVisible());
    m_fixture->window().setSource(nullptr);
}

void FindingTest::showAllTakesTheOptionsAway()
{
    chooseOption({u"Match case"_s});
    chooseOption({u"In"_s, u"OS"_s});
    find(u"Ubuntu"_s);
    QVERIFY(rowCount() < loadedCount());
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QCOMPARE(rowCount(), loadedCount());
    find(u"img-"_s);
    QCOMPARE(rowCount(), loadedCount());
    m_edit->clear();
    find(u"IMG-"_s);
    QCOMPARE(rowCount(), loadedCount());
}

void FindingTest::goesToTheRows_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Down") << Qt::Key_Down;
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void FindingTest::goesToTheRows()
{
    QFETCH(Qt::Key, key);
    QVERIFY(loadAll());
    find(u"ubuntu"_s);
    QTest::keyClick(m_edit, key);
    QVERIFY(m_fixture->view().hasFocus());
    QCOMPARE(m_fixture->view().currentIndex().row(), 0);
    QTest::keyClick(&m_fixture->view(), Qt::Key_Down);
    QCOMPARE(m_fixture->view().currentIndex().row(), 1);

    // Where nothing is found, to the button that shows all again.
    find(u"no image is called by this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(canClick(m_fixture->window(), u"Clear find and facets"_s),
                             longestWait);
    QTest::keyClick(m_edit, key);
    QWidget *button = findNamed(m_fixture->window(), u"Clear find and facets"_s);
    // Without a window manager the list of completions, which is gone, would stay the active
    // window.
    QVERIFY(activate(m_fixture->window()));
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().hasFocus(), longestWait);
    QCOMPARE(rowCount(), loadedCount());
}

void FindingTest::goesBackToEarlierFinds()
{
    find(u"ubuntu"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    find(u"debian"_s);
    press(Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QString());
    QTest::keyClicks(m_edit, u"cent"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"debian"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"ubuntu"_s);
    QVERIFY(rowCount() < loadedCount());
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"ubuntu"_s);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(m_edit->text(), u"debian"_s);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(m_edit->text(), u"cent"_s);
    QVERIFY(m_edit->hasFocus());
    m_edit->clear();
    chooseOption({u"Earlier Finds"_s, u"ubuntu"_s});
    QCOMPARE(m_edit->text(), u"ubuntu"_s);
}

void FindingTest::keepsSelectedWhatComesBack()
{
    QVERIFY(loadAll());
    const QStringList selected = selectRows({2, 5, 9, 14, 30});
    QCOMPARE(selected.size(), 5);
    const QString term = u"id:"_s + selected.at(1) + u',' + selected.at(3);
    find(term);
    QCOMPARE(selectedIds(), (QStringList {selected.at(1), selected.at(3)}));
    find(u"id:"_s + selected.at(3));
    QCOMPARE(selectedIds(), QStringList {selected.at(3)});
    find(u"no image is called so"_s);
    QCOMPARE(selectedIds(), QStringList());
    find(term);
    QCOMPARE(selectedIds(), (QStringList {selected.at(1), selected.at(3)}));
    if (completions()->isVisible())
        press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(selectedIds(), selected);
}

void FindingTest::aNewSelectionLetsGoOfWhatIsHidden()
{
    QVERIFY(loadAll());
    const QStringList selected = selectRows({2, 5});
    // Public images have the same id in all regions, and which come first is chance.
    QStringList own;
    for (int row = 20; row < rowCount() && own.size() < 2; ++row) {
        const Image image = m_fixture->window().model().imageAt(row);
        if (image.imageType == "PRIVATE_IMAGE"_L1)
            own.append(image.imageId);
    }
    QCOMPARE(own.size(), 2);
    const QString &other = own.at(0);
    const QString &another = own.at(1);
    // With Ctrl it is added.
    m_edit->setText(u"id:"_s + other + u',' + another);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 2, longestWait);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name), Qt::ControlModifier);
    m_edit->clear();
    QTRY_COMPARE_WITH_TIMEOUT(selectedIds(), (QStringList {selected.at(0), selected.at(1), other}),
                              longestWait);
    // Without, it is in their place.
    m_edit->setText(u"id:"_s + another);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 1, longestWait);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    m_edit->clear();
    QTRY_COMPARE_WITH_TIMEOUT(selectedIds(), QStringList {another}, longestWait);
}

void FindingTest::facetsKeepTheSelectionToo()
{
    QVERIFY(loadAll());
    m_fixture->view().selectAll();
    const QStringList all = selectedIds();
    QCOMPARE(all.size(), loadedCount());
    FacetSelection selection;
    selection.toggle(Facet::Architecture, u"arm"_s, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(rowCount() < loadedCount());
    QCOMPARE(m_fixture->view().selectedRowCount(), rowCount());
    m_fixture->window().model().narrowing().setFacetSelection({});
    QCOMPARE(selectedIds(), all);
}

/// A text field would keep Ctrl+E for itself.
void FindingTest::keysOfTheWindowWorkInTheBox()
{
    for (const QString &field : {u"Find in results"_s, u"Image name"_s, u"Image IDs"_s}) {
        QWidget *edit = findNamed(m_fixture->window(), field);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().findChild<ExportDialog *>(), longestWait);
        auto *dialog = m_fixture->window().findChild<ExportDialog *>();
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<ExportDialog *>(), longestWait);
        QVERIFY(activate(m_fixture->window()));

        edit->setFocus();
        QVERIFY(!m_fixture->takeRequests().isEmpty() || field != u"Find in results"_s);
        QTest::keyClick(edit, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->requestCount() > 0, longestWait);
        QVERIFY(m_fixture->waitUntilLoaded());
    }
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().catalog().summary().hasMore, longestWait);
}

void FindingTest::completesKeysAndValues()
{
    find(u"plat"_s);
    QVERIFY(completions()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"platform:"_s);

    QVERIFY(completions()->isVisible());
    QTest::keyClicks(m_edit, u"Deb"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"platform:Debian"_s);
    QVERIFY(!completions()->isVisible());
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).platform, u"Debian"_s);
}

void FindingTest::enterTakesNoCompletionUnasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a blank behind a word") << u"ubuntu "_s;
    QTest::newRow("the beginning of a key") << u"plat"_s;
    QTest::newRow("the beginning of a value") << u"platform:Deb"_s;
}

void FindingTest::enterTakesNoCompletionUnasked()
{
    QFETCH(QString, text);
    QVERIFY(loadAll());
    find(text);
    QVERIFY(completions()->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), text);
    QVERIFY(!completions()->isVisible());
}

void FindingTest::saysWhatIsSelectedAndHidden()
{
    const auto selection = [this] {
        return m_fixture->child<QLabel>(u"selectionLabel"_s)->text();
    };
    QVERIFY(loadAll());
    const QStringList selected = selectRows({2, 5, 9});
    QCOMPARE(selection(), u"3 selected"_s);
    find(u"id:"_s + selected.at(0) + u',' + selected.at(1));
    QCOMPARE(selectedIds().size(), 2);
    QCOMPARE(selection(), u"3 selected, 1 of them hidden"_s);
    find(u"no image is called so"_s);
    QCOMPARE(selection(), u"3 selected, but hidden"_s);
    m_edit->clear();
    QTRY_COMPARE_WITH_TIMEOUT(selection(), u"3 selected"_s, longestWait);
    // Whoever begins another selection drops what is hidden, also where nothing else changes by it.
    find(u"id:"_s + selected.at(0));
    QCOMPARE(selection(), u"3 selected, 2 of them hidden"_s);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QCOMPARE(selection(), QString());
    m_edit->clear();
    QTRY_COMPARE_WITH_TIMEOUT(selectedIds(), QStringList {selected.at(0)}, longestWait);
}

void FindingTest::takesTheConditionAwayThatLeavesNothing()
{
    const QWidget &window = m_fixture->window();
    find(u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rowCount() > 0, longestWait);
    find(u"arch:arm name:nowhere"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 0, longestWait);
    // Not before all pages are there is it known what is found without it.
    QTRY_VERIFY_WITH_TIMEOUT(
            visibleText(window).contains(u"“name:nowhere” leaves nothing; without it there are"_s),
            longestWait);
    QVERIFY(clickNamed(window, u"Remove “name:nowhere”"_s));
    QCOMPARE(m_edit->text(), u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rowCount() > 0, longestWait);
}

void FindingTest::pagesOnUntilItIsSureThatNothingMatches()
{
    const QWidget &window = m_fixture->window();
    // Further pages may come so quickly that nobody would see it afterwards.
    bool hasSaidSo = false;
    QObject context;
    connect(&m_fixture->window().catalog(), &ImageCatalog::summaryChanged, &context, [&] {
        const QString text = visibleText(window);
        hasSaidSo = hasSaidSo || (text.contains("Nothing found in the loaded rows"_L1) &&
                                  text.contains("More pages are being searched"_L1));
    });
    find(u"no image is called so"_s);
    QCOMPARE(rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(hasSaidSo, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().catalog().summary().hasMore, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(loadedCount(), int(m_fixture->window().catalog().summary().total));
    QTRY_VERIFY_WITH_TIMEOUT(!visibleText(window).contains("More pages"_L1), longestWait);

    QVERIFY(clickNamed(window, u"Clear find and facets"_s));
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(rowCount(), loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().isVisible(), longestWait);
}

QTEST_MAIN(FindingTest)
#include "tst_finding.moc"
