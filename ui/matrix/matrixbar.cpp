// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixbar.h"

#include "core/joinedtext.h"
#include "ui/matrix/matrixlegend.h"
#include "ui/matrix/matrixterms.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/foldingbuttons.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/titledlabel.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int usualFieldWidth = 150;
constexpr int leastSentenceWidth = 190;
// Of all of the matrix, in the usual font.
constexpr int leastHeightForButtons = 440;
constexpr int leastHeightForLegend = 600;

QToolButton *makeButton(QWidget *parent, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MatrixBar::MatrixBar(QWidget *parent)
    : QWidget(parent), m_label(new TitledLabel(this)), m_loadAll(new QToolButton(this)),
      m_instanceType(new QLineEdit(this)), m_groupings(new QButtonGroup(this)),
      //: Before a choice of what makes a row of a table: usual, ID, name, series.
      m_groupingRow(new FoldingButtons(tr("Rows by"), this)),
      //: Before buttons that narrow a table: missing, behind, differing, everywhere.
      m_termRow(new FoldingButtons(tr("Show"), this)), m_legend(new MatrixLegend(this)),
      m_head(new FlowLayout(nullptr, 8)), m_controls(new FlowLayout(nullptr, 12))
{
    //: Said by a screen reader: the bar over a table of images by regions.
    setAccessibleName(tr("Regions and images"));
    m_loadAll->setText(tr("Load all"));
    m_loadAll->setToolTip(plainToolTip(tr("Until all is read, cells say unknown")));
    m_loadAll->setFocusPolicy(Qt::TabFocus);
    m_loadAll->hide();
    connect(m_loadAll, &QToolButton::clicked, this, &MatrixBar::loadAllRequested);
    setUpInstanceType();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(4);
    layout->addLayout(m_head);
    layout->addLayout(m_controls);
    fillHead();
    fillControls();
}

void MatrixBar::fillHead()
{
    m_label->setMinimumWidth(lengthFor(font(), leastSentenceWidth));
    for (QWidget *part : std::initializer_list<QWidget *> {m_label, m_loadAll, m_instanceType})
        m_head->addWidget(part);
}

void MatrixBar::setUpInstanceType()
{
    //: In an empty field for the type of an instance, such as SA5.MEDIUM2.
    m_instanceType->setPlaceholderText(tr("Instance type"));
    const QString hint = tr("How many images each region offers for it, as a row of the table: "
                            "type SA5.MEDIUM2, for example, and press Enter");
    m_instanceType->setToolTip(plainToolTip(hint));
    setSpokenName(*m_instanceType, tr("Instance type"));
    setSpokenDescription(*m_instanceType, hint);
    m_instanceType->setClearButtonEnabled(true);
    m_instanceType->setMaxLength(64);
    m_instanceType->setFixedWidth(lengthFor(font(), usualFieldWidth));
    m_instanceType->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_instanceType, &QLineEdit::returnPressed, this,
            [this] { emit instanceTypeRequested(m_instanceType->text().trimmed()); });
    connect(m_instanceType, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty())
            emit instanceTypeRequested({});
    });
}

void MatrixBar::setInstanceType(const QString &instanceType)
{
    if (instanceType.isEmpty() || !m_instanceType->hasFocus())
        m_instanceType->setText(instanceType);
}

void MatrixBar::fillControls()
{
    addGroupings();
    for (const QString &term :
         {MatrixTerm::missing, MatrixTerm::behind, MatrixTerm::differing, MatrixTerm::everywhere}) {
        QToolButton *button = makeButton(this, {});
        connect(button, &QToolButton::clicked, this, [this, term] { emit termToggled(term); });
        button->setProperty("term", term);
        m_termRow->insertButton(int(m_terms.size()), button);
        m_terms.append(button);
    }
    for (QWidget *part : std::initializer_list<QWidget *> {m_groupingRow, m_termRow, m_legend})
        m_controls->addWidget(part);
}

void MatrixBar::addGroupings()
{
    int index = 0;
    const auto add = [&](Grouping grouping, const QString &text, const QString &hint) {
        QToolButton *button = makeButton(this, text);
        button->setToolTip(plainToolTip(hint));
        setSpokenDescription(*button, hint);
        m_groupings->addButton(button, int(grouping));
        m_groupingRow->insertButton(index++, button);
    };
    add(Grouping::Usual,
        //: Rows of a table: public images by id, others by name.
        tr("Usual"), tr("Public images by ID, one's own and shared ones by name"));
    add(Grouping::Id, tr("ID"), tr("A row for each image ID"));
    add(Grouping::Name, tr("Name"), tr("A row for each name and architecture"));
    add(Grouping::Series,
        //: The builds of one image.
        tr("Series"),
        tr("A row for each image family, or name without the date, number or version at "
           "its end"));
    m_groupings->button(int(Grouping::Usual))->setChecked(true);
    connect(m_groupings, &QButtonGroup::idClicked, this,
            [this](int id) { emit groupingChosen(Grouping(id)); });
}

void MatrixBar::setRoom(int height)
{
    m_legend->setVisible(height >= lengthFor(font(), leastHeightForLegend));
    const bool isLow = height < lengthFor(font(), leastHeightForButtons);
    if (m_isLow == isLow)
        return;
    m_isLow = isLow;
    int index = 0;
    for (FoldingButtons *row : {m_groupingRow, m_termRow}) {
        row->setFolded(isLow);
        // What is folded has room in the line above.
        if (isLow)
            m_head->addWidget(row);
        else
            m_controls->insertWidget(index++, row);
    }
    showSentence();
}

void MatrixBar::setGrouping(Grouping grouping)
{
    m_groupings->button(int(grouping))->setChecked(true);
}

void MatrixBar::setIdsAsked(bool areIdsAsked)
{
    m_groupingRow->setEnabled(!areIdsAsked);
    m_groupingRow->setToolTip(
            areIdsAsked ? plainToolTip(tr("Image IDs were asked for: each has a row, since nobody "
                                          "knows where others of its name are"))
                        : QString());
}

void MatrixBar::setCounts(const MatrixModel::Counts &counts, const Reading &reading)
{
    const auto number = [](int count) {
        return QLocale().toString(count);
    };
    const QStringList sentences = {
            //: %Ln is a number of rows of a table, each an image in several regions.
            tr("%Ln images in %1 regions:", nullptr, counts.rows)
                    .arg(QLocale().toString(reading.places)),
            // What is in all regions nobody knows before all are read.
            reading.unread > 0 && counts.everywhere == 0
                    //: Goes on after "214 images in 18 regions:".
                    ? tr("%1 missing somewhere, %2 behind somewhere; which are in all regions is "
                         "unknown.")
                              .arg(number(counts.missing), number(counts.behind))
                    //: Goes on after "214 images in 18 regions:".
                    : tr("%1 missing somewhere, %2 behind somewhere, %3 in all regions.")
                              .arg(number(counts.missing), number(counts.behind),
                                   number(counts.everywhere))};
    QStringList unknown;
    if (reading.unread > 0) {
        unknown.append(tr("%Ln regions are not read whole: what is in them is unknown.", nullptr,
                          reading.unread));
    }
    if (reading.kept > 0) {
        //: The dim marks of a table; %1 is a time, as in "10:21 yesterday".
        unknown.append(tr("Of %Ln regions it shows what was there at %1.", nullptr, reading.kept)
                               .arg(reading.asOf));
    }
    if (counts.rows == 0 && !reading.note.isEmpty())
        unknown.append(reading.note);
    m_unknown = sentencesText(unknown);
    m_sentence = sentencesText(sentences + unknown);
    showSentence();
    m_loadAll->setVisible(reading.canLoad);
    const auto setText = [this](int index, const QString &text, const QString &hint) {
        m_terms[index]->setText(text);
        m_terms[index]->setToolTip(plainToolTip(hint));
        setSpokenDescription(*m_terms[index], hint);
    };
    //: A button that narrows to images that are missing in a region; %1 is how many there are.
    setText(0, tr("Missing %1").arg(number(counts.missing)),
            tr("Only images that are certainly missing in a region"));
    //: A button that narrows to images that are older in a region; %1 is how many there are.
    setText(1, tr("Behind %1").arg(number(counts.behind)),
            tr("Only images that are older in a region than elsewhere"));
    //: A button that narrows to images that differ between regions; %1 is how many there are.
    setText(2, tr("Differing %1").arg(number(counts.differing)),
            tr("Only images whose state, size, OS or deprecation differs between regions"));
    if (reading.unread > 0 && counts.everywhere == 0) {
        //: A button that narrows to images that are in all regions; how many these are is unknown.
        setText(3, tr("In all ?"),
                tr("Only images that are in all regions: unknown until all are read"));
    } else {
        //: A button that narrows to images that are in all regions; %1 is how many there are.
        setText(3, tr("In all %1").arg(number(counts.everywhere)),
                tr("Only images that are in all regions"));
    }
    m_termRow->refresh();
}

/// It wraps; where that would cost the rows too much, the numbers, which the buttons have, too,
/// give way to what is not known.
void MatrixBar::showSentence()
{
    const QString shown = m_isLow && !m_unknown.isEmpty() ? m_unknown : m_sentence;
    if (m_label->text() != shown) // each time a screen reader would be told
        m_label->setTexts({}, shown);
    m_label->setToolTip(shown == m_sentence ? QString() : plainToolTip(m_sentence));
    m_label->setAccessibleDescription(m_sentence); // else it would be the tool tip with its markup
}

void MatrixBar::setFindText(const QString &text)
{
    for (QToolButton *button : std::as_const(m_terms))
        button->setChecked(hasTerm(text, button->property("term").toString()));
}

void MatrixBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}
