// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/cellvalues.h"
#include "catalog/store/imagesnapshot.h"
#include "catalog/store/lazyimage.h"
#include "catalog/store/listorder.h"
#include "catalog/store/packedimages.h"
#include "core/imagepage.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// An image that is another now.
struct ImageChange
{
    ImageNumber number = {};
    Image before = {};
    Image after = {};
};

/// Every loaded image once, packed, with what its cells hold.
///
/// Any number of views stand on it. Nobody but the store itself writes what is in it. How an image
/// came is kept beside it: an image that comes again just as it was has another origin then, and is
/// no change. Nobody may change what is narrowed to while hearing of the store.
class ImageStore final : public QObject
{
    Q_OBJECT

public:
    explicit ImageStore(QObject *parent = nullptr);

    /// How many images there are.
    [[nodiscard]] int count() const { return m_count; }
    /// All numbers are below this one. Those of images that are gone are, too; see contains().
    [[nodiscard]] int numberEnd() const { return m_images.size(); }
    [[nodiscard]] bool contains(ImageNumber number) const
    {
        return indexOf(number) < m_isThere.size() && m_isThere[indexOf(number)];
    }
    [[nodiscard]] std::optional<ImageNumber> numberOf(const ImageKey &key) const;
    /// Of all images, in the order of arrival.
    [[nodiscard]] std::vector<ImageNumber> numbers() const;
    /// Of the images of a place, in the order of arrival.
    [[nodiscard]] std::vector<ImageNumber> numbersIn(const Place &place) const;
    /// Of all numbers below the end.
    [[nodiscard]] const ListOrder &listOrder() const { return m_listOrder; }

    /// An image that is there.
    [[nodiscard]] Image at(ImageNumber number) const { return m_images.at(number); }
    [[nodiscard]] LazyImage lazyAt(ImageNumber number) const { return {m_images, number}; }
    /// Images that are there, in this order, for another thread.
    [[nodiscard]] ImageSnapshot snapshot(std::vector<ImageNumber> numbers) const
    {
        return {m_images, std::move(numbers)};
    }
    [[nodiscard]] ImageOrigin originOf(ImageNumber number) const
    {
        return *m_origins[indexOf(number)];
    }
    /// Whether an image is of an earlier result, and has not come from the service since.
    [[nodiscard]] bool isKept(ImageNumber number) const { return m_isKept[indexOf(number)]; }
    /// Of all images. They are made once somebody asks for them: an export that neither searches
    /// nor sorts does without.
    [[nodiscard]] const CellValues &cells() const
    {
        if (!m_areCellsKept)
            makeCells();
        return m_cells;
    }

    /// Takes images in that came together. One whose key is known takes the place of the earlier.
    /// The first of them stands at a position in the list of its place, the others follow; without
    /// a position they follow what the place has.
    void take(const QList<Image> &images, const ImageOrigin &origin,
              std::optional<qint64> position = {});
    /// Takes in images of an earlier result, read at that time; none of them is known. They have no
    /// RequestId.
    void takeKept(const QList<Image> &images, const QDateTime &readTime);
    /// These images are no longer in the place.
    void drop(const Place &place, const QStringList &imageIds);
    void clear();

signals:
    /// Numbers from the first on are new and there.
    void added(ImageNumber first, int count);
    /// Images are not what they were.
    void changed(const QList<ImageChange> &changes);
    /// Images that were kept have come from the service. Fires after changed(), which has those of
    /// them that are another now.
    void cameAgain(const std::vector<ImageNumber> &numbers);
    /// Images are no longer there. Until the signal returns they can still be read by their
    /// numbers, which are ascending.
    void gone(const std::vector<ImageNumber> &numbers);
    /// The same for all of them. Numbers begin anew.
    void cleared();

private:
    /// What came of images.
    struct Arrival
    {
        QList<ImageChange> changes = {};         ///< Of those that were known before.
        std::vector<ImageNumber> cameAgain = {}; ///< Those that were kept.
    };
    [[nodiscard]] Arrival takeIn(const QList<Image> &images,
                                 const std::shared_ptr<const ImageOrigin> &origin,
                                 std::optional<qint64> position);
    void append(const Image &image, const std::shared_ptr<const ImageOrigin> &origin,
                qint64 position);
    void makeCells() const;

    int m_count = 0;
    ListOrder m_listOrder;
    std::vector<bool> m_isThere; ///< By number; not any more while gone() tells of it.
    PackedImages m_images;
    mutable CellValues m_cells; ///< Empty while they are not kept.
    mutable bool m_areCellsKept = false;
    std::vector<std::shared_ptr<const ImageOrigin>> m_origins; ///< By number.
    std::vector<bool> m_isKept;                                ///< By number.
    /// By place and image id: a hash of all would take some frames' time when it grows.
    QHash<Place, QHash<QString, ImageNumber>> m_numbers;
};
