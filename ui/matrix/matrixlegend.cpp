// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixlegend.h"

#include "core/joinedtext.h"
#include "ui/matrix/matrixmarks.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spokentext.h"

#include <QPainter>
#include <QStyle>

#include <vector>

namespace {

constexpr int gap = 6;
constexpr int space = 12; ///< Between one and the next.

struct Sample
{
    GroupCell cell;
    QString word;
};

std::vector<Sample> samples()
{
    // Each stands beside its mark, and says what is known of an image in a region.
    return {{{.state = CellState::Current, .count = 1},
             //: Beside a mark: the image is in the region.
             MatrixLegend::tr("there")},
            {{.state = CellState::Behind, .count = 1, .daysBehind = 7},
             //: Beside a mark with a number of days: it is so much older than elsewhere.
             MatrixLegend::tr("days older")},
            {{.state = CellState::Missing},
             //: Beside a mark: it is certainly not in the region.
             MatrixLegend::tr("missing")},
            {{.state = CellState::Unknown},
             //: Beside a mark: nobody knows whether it is in the region.
             MatrixLegend::tr("unknown")},
            {{.state = CellState::UnderWay, .count = 1, .percent = 60},
             //: Beside a mark with a number: how much of it is copied.
             MatrixLegend::tr("copying, %")},
            {{.state = CellState::Deprecated, .count = 1},
             //: Beside a mark: the service advises against using it.
             MatrixLegend::tr("deprecated")},
            {{.state = CellState::Failed, .count = 1},
             //: Beside a mark: it was not made or copied successfully.
             MatrixLegend::tr("failed")},
            {{.state = CellState::Kept, .count = 1},
             //: Beside a mark: the image was in the region at an earlier time.
             MatrixLegend::tr("there earlier")}};
}

int markWidth(const QFont &font)
{
    return lengthFor(font, 24);
}

/// One mark with its word.
class SampleWidget final : public QWidget
{
public:
    SampleWidget(const Sample &sample, QWidget *parent) : QWidget(parent), m_sample(sample)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {markWidth(font()) + gap + fontMetrics().horizontalAdvance(m_sample.word) + 1,
                lineHeightFor(font(), 20)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect mark(0, 1, markWidth(font()), height() - 2);
        paintCellMark(painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_sample.cell,
                      palette(), font(), palette().color(QPalette::Window));
        painter.setFont(font());
        painter.setPen(dimColor(palette()));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(),
                                            rect().adjusted(mark.width() + gap, 0, 0, 0)),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                                 int(Qt::AlignVCenter),
                         m_sample.word);
    }

private:
    Sample m_sample;
};

} // namespace

MatrixLegend::MatrixLegend(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this, space);
    QStringList words;
    for (const Sample &sample : samples()) {
        words.append(sample.word);
        layout->addWidget(new SampleWidget(sample, this));
    }
    //: Said by a screen reader: %1 is a list of words.
    setSpokenName(*this, tr("Marks: %1").arg(listText(words)));
}
